// Questions asked together: the answers are those of questions asked one by one, and stay until they are given back.
using Mitos.Kernel.Data;
using Mitos.Testing;

namespace Mitos.Kernel.Tests.Data;

public sealed class AskTogetherTests : IDisposable
{
    private const int Rows = 2_500;
    private readonly string _folder = Directory.CreateTempSubdirectory("mitos-together").FullName;
    private readonly Database _database;

    public AskTogetherTests()
    {
        _database = TestEngine.Open(_folder, TestEngine.Current);
        _database.Write(session =>
        {
            session.Prepare("create table chain(a bigint not null primary key, next bigint, word text, bytes {blob})".Replace("{blob}", session.Engine == Engine.Sqlite ? "blob" : "bytea", StringComparison.Ordinal)).Execute();
            var insert = session.Prepare("insert into chain(a, next, word, bytes) values($1, $2, $3, $4)");
            for (var number = 0; number < Rows; number++)
            {
                insert.Bind(1, number).Bind(3, number % 3 == 0 ? null : $"λέξη {number}\0").Bind(4, BitConverter.GetBytes(number));
                (number % 5 == 4 ? insert.BindNull(2) : insert.Bind(2, number + 1)).Execute();
            }
        });
    }

    [StoreFact]
    public void Each_answer_is_what_asking_alone_gives_also_where_one_answer_names_the_next_question() => _database.Read(session =>
    {
        var alone = Enumerable.Range(0, Rows + 10).Select(number => Walk(session, number)).ToList();
        using (session.AskTogether(Enumerable.Range(0, Rows + 10), number => Walk(session, number)))
        {
            Assert.Equal(alone, Enumerable.Range(0, Rows + 10).Select(number => Walk(session, number)));

            // Nobody has asked for this one: it is asked now.
            Assert.Equal(Rows, Count(session, -1));
        }

        return 0;
    });

    [StoreFact]
    public void Answers_stay_while_the_transaction_writes_where_they_are_kept_and_are_new_behind_them() => _database.Write(session =>
    {
        using (session.AskTogether([7L], number => Word(session, number)))
        {
            session.Prepare("update chain set word = 'new' where a = $1").Bind(1, 7).Execute();
            Assert.Equal(session.Engine == Engine.PostgreSql ? "λέξη 7\0" : "new", Word(session, 7));
        }

        Assert.Equal("new", Word(session, 7));
    });

    [StoreFact]
    public void What_only_asks_may_not_write() => _database.Write(session =>
    {
        if (session.Engine == Engine.PostgreSql)
        {
            Assert.Throws<InvalidOperationException>(() => session.AskTogether([1L], number => session.Prepare("delete from chain where a = $1").Bind(1, number).Execute()));
        }

        Assert.Equal(Rows, Count(session, -1));
    });

    public void Dispose()
    {
        _database.Dispose();
        TestEngine.Drop(_folder);
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>From one row to the next, with all that stands on the way.</summary>
    private static string Walk(Session session, long number)
    {
        var said = $"{Word(session, number)} of {Count(session, number)}";
        var select = session.Prepare("select next, bytes from chain where a = $1").Bind(1, number);
        long? next = null;
        if (select.Step())
        {
            said += $" {Convert.ToHexString(select.Blob(1))}";
            next = select.IsNull(0) ? null : select.Int64(0);
        }

        select.Reset();
        return next is { } more ? $"{said}, {Walk(session, more)}" : said;
    }

    private static string? Word(Session session, long number)
    {
        var select = session.Prepare("select word from chain where a = $1").Bind(1, number);
        var word = select.Step() ? select.TextOrNull(0) : null;
        select.Reset();
        return word;
    }

    private static int Count(Session session, long above)
    {
        var select = session.Prepare("select count(*) from chain where a > $1").Bind(1, above);
        var count = select.Step() ? select.Int32(0) : 0;
        select.Reset();
        return count;
    }
}
