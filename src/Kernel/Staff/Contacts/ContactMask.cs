// Covers telephone numbers and e-mail addresses in whatever is about to be answered: a text, or JSON of any shape.
using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Mitos.Kernel.Staff;

/// <summary>
/// Looks at values and not at fields, so that a number in a note, in the address of a page, or in a property that nobody planned is covered too; what
/// stands under the name of a contact is covered whatever it looks like. A telephone number keeps its last three digits, an e-mail address its first letter
/// and its domain. What has the look of a Greek or an international number is covered even where it is an order's: rather too much than too little.
/// </summary>
public static class ContactMask
{
    private const int DeepestJson = 1_100;

    /// <summary>Shorter numbers are counts and years.</summary>
    private const int FewestDigits = 7;

    private static readonly HashSet<string> ContactNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "phone", "phonenumber", "phone_number", "mobile", "mobilephone", "mobile_phone", "cell", "cellphone", "tel", "telephone", "fax", "landline", "msisdn", "whatsapp", "viber", "sms",
        "email", "e-mail", "e_mail", "emailaddress", "email_address", "mail", "τηλέφωνο", "τηλεφωνο", "κινητό", "κινητο", "σταθερό", "σταθερο",
    };

    /// <summary>Whether the last part of a path names what a customer can be reached by, such as <c>traits.phone</c>.</summary>
    public static bool Names(string path) => ContactNames.Contains(path[(path.LastIndexOf('.') + 1)..]);

    /// <summary>The text with every telephone number and e-mail address in it covered.</summary>
    public static string Text(string text) => ContactText.Cover(text);

    /// <summary>The JSON with every text, name of a property, and number of a contact in it covered; bytes that are no JSON are taken as a text.</summary>
    public static byte[] Json(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = DeepestJson });
            var bytes = new ArrayBufferWriter<byte>(json.Length + 64);

            // What was sent may say a name twice, and is answered so.
            using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { SkipValidation = true, MaxDepth = DeepestJson }))
            {
                Write(writer, document.RootElement, isContact: false);
            }

            return bytes.WrittenSpan.ToArray();
        }
        catch (JsonException)
        {
            return Encoding.UTF8.GetBytes(Text(Encoding.UTF8.GetString(json.Span)));
        }
    }

    private static void Write(Utf8JsonWriter writer, JsonElement value, bool isContact)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(writer, value, isContact);
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                {
                    Write(writer, item, isContact);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(isContact ? ContactText.CoverWhole(value.GetString()!) : Text(value.GetString()!));
                break;
            case JsonValueKind.Number when value.GetRawText() is { Length: >= FewestDigits } number && (isContact || ContactText.IsNumber(number)):
                writer.WriteStringValue(ContactText.CoverWhole(number));
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    private static void WriteObject(Utf8JsonWriter writer, JsonElement value, bool isContact)
    {
        // An identifier says what it is beside its value: {"type": "phone", "value": …}; so does a trait by its name, with other values behind it.
        var says = Says(value, "type") || Says(value, "name") || Says(value, "kind");
        writer.WriteStartObject();
        foreach (var property in value.EnumerateObject())
        {
            writer.WritePropertyName(Text(property.Name));
            Write(writer, property.Value, isContact || ContactNames.Contains(property.Name) || (says && property.Name is ("value" or "others")));
        }

        writer.WriteEndObject();
    }

    private static bool Says(JsonElement value, string name) =>
        value.TryGetProperty(name, out var said) && said.ValueKind == JsonValueKind.String && ContactNames.Contains(said.GetString()!);
}
