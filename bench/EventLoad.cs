// Makes batches of plausible events quickly: a template of bytes in which ids and numbers are overwritten.
using System.Text;

namespace Mitos.Bench;

/// <summary>100 events a batch, of which 80 tracks, 10 pages and 10 identify calls; about 400 bytes each. One instance a thread.</summary>
internal sealed class EventLoad(int customers, int seed)
{
    public const int EventsPerBatch = 100;
    private const int Digits = 12;
    private readonly Random _random = new(seed);
    private readonly (byte[] Bytes, List<int> Ids, List<List<int>> Customers, List<int> Prices) _template = Build();
    private readonly byte[] _thread = Encoding.ASCII.GetBytes(seed.ToString("D4"));

    /// <param name="number">Distinct for each batch of this instance.</param>
    public byte[] Batch(long number)
    {
        var body = (byte[])_template.Bytes.Clone();
        for (var index = 0; index < EventsPerBatch; index++)
        {
            _thread.CopyTo(body.AsSpan(_template.Ids[index]));
            Write(body.AsSpan(_template.Ids[index] + 4, Digits - 4), (number * EventsPerBatch) + index);
            var customer = _random.Next(customers);
            foreach (var at in _template.Customers[index])
            {
                Write(body.AsSpan(at, 7), customer);
            }

            Write(body.AsSpan(_template.Prices[index], 3), 100 + _random.Next(899));
        }

        return body;
    }

    private static void Write(Span<byte> digits, long number)
    {
        for (var at = digits.Length - 1; at >= 0; at--)
        {
            digits[at] = (byte)('0' + (number % 10));
            number /= 10;
        }
    }

    private static (byte[], List<int>, List<List<int>>, List<int>) Build()
    {
        var text = new StringBuilder("{\"batch\":[");
        var ids = new List<int>();
        var customers = new List<List<int>>();
        var prices = new List<int>();
        for (var index = 0; index < EventsPerBatch; index++)
        {
            var own = new List<int>();
            void Customer()
            {
                own.Add(text.Length);
                text.Append("0000000");
            }

            text.Append(index == 0 ? "" : ",").Append("{\"type\":\"").Append(index % 10 == 0 ? "identify" : index % 10 == 1 ? "page" : "track").Append("\",\"messageId\":\"msg-");
            ids.Add(text.Length);
            text.Append("000000000000\",\"userId\":\"user-");
            Customer();
            text.Append("\",\"anonymousId\":\"5b1a7c20-9d4e-4f1b-8a6e-00000");
            Customer();
            text.Append("\",");
            if (index % 10 == 0)
            {
                text.Append("\"traits\":{\"email\":\"customer");
                Customer();
                text.Append("@mail.example\",\"firstName\":\"Maria\",\"lastName\":\"Papadopoulou\",\"address\":{\"city\":\"Patras\",\"postalCode\":\"26221\"},\"points\":");
            }
            else if (index % 10 == 1)
            {
                text.Append("\"name\":\"Product\",\"properties\":{\"path\":\"/products/kettle-17\",\"title\":\"Kettle\",\"url\":\"https://shop.example/products/kettle-17\",\"position\":");
            }
            else
            {
                text.Append("\"event\":\"").Append(index % 10 == 2 ? "Product Added" : "Product Viewed")
                    .Append("\",\"properties\":{\"product_id\":\"sku-1042\",\"name\":\"Enamel kettle\",\"category\":\"Kitchen\",\"quantity\":1,\"price\":");
            }

            prices.Add(text.Length);
            text.Append("100},\"context\":{\"library\":{\"name\":\"analytics-node\",\"version\":\"3.1.0\"},\"locale\":\"el-GR\"}}");
            customers.Add(own);
        }

        text.Append("]}");
        return (Encoding.ASCII.GetBytes(text.ToString()), ids, customers, prices);
    }
}
