// One bound parameter of a statement: a number, a text, bytes, a list of one of them, or nothing.
using Npgsql;
using NpgsqlTypes;

namespace Mitos.Kernel.Data.Postgres;

/// <summary>Plain, so that a statement can be bound many times before it is sent.</summary>
internal readonly struct PostgresValue : IEquatable<PostgresValue>
{
    private readonly long _number;
    private readonly object? _other;
    private readonly Kind _kind;

    public PostgresValue(long number) => (_number, _kind) = (number, Kind.Number);

    public PostgresValue(string? text) => (_other, _kind) = (text is null ? null : PostgresText.Write(text), Kind.Text);

    public PostgresValue(byte[] bytes) => (_other, _kind) = (bytes, Kind.Bytes);

    public PostgresValue(long[] numbers) => (_other, _kind) = (numbers, Kind.Numbers);

    public PostgresValue(string?[] texts) => (_other, _kind) = (Array.ConvertAll(texts, text => text is null ? null : PostgresText.Write(text)), Kind.Texts);

    public PostgresValue(byte[][] bytes) => (_other, _kind) = (bytes, Kind.ManyBytes);

    private enum Kind
    {
        /// <summary>A number that is not there; of no type at all the server refuses it in <c>$1 is null or …</c>.</summary>
        Null,
        Number,
        Text,
        Bytes,
        Numbers,
        Texts,
        ManyBytes,
    }

    public int Bytes => _other switch
    {
        string text => text.Length,
        byte[] bytes => bytes.Length,
        long[] numbers => numbers.Length * sizeof(long),
        string?[] texts => texts.Sum(text => text?.Length ?? 0),
        byte[][] many => many.Sum(bytes => bytes.Length),
        _ => sizeof(long),
    };

    /// <summary>How many values it lists; 1 for what is no list.</summary>
    public int Count => _other is Array many and not byte[] ? many.Length : 1;

    public bool Equals(PostgresValue other) => _number == other._number && _kind == other._kind && (ReferenceEquals(_other, other._other) || (_other, other._other) switch
    {
        (string one, string two) => one.Equals(two, StringComparison.Ordinal),
        (byte[] one, byte[] two) => one.AsSpan().SequenceEqual(two),
        (long[] one, long[] two) => one.AsSpan().SequenceEqual(two),
        _ => false,
    });

    public override bool Equals(object? obj) => obj is PostgresValue other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(_number, _kind, Bytes, _other is string text ? text.GetHashCode(StringComparison.Ordinal) : 0);

    public NpgsqlParameter ToParameter() => _kind switch
    {
        Kind.Number => new NpgsqlParameter<long> { TypedValue = _number, NpgsqlDbType = NpgsqlDbType.Bigint },
        Kind.Text when _other is not null => new NpgsqlParameter<string> { TypedValue = (string)_other, NpgsqlDbType = NpgsqlDbType.Text },
        Kind.Text => new NpgsqlParameter { Value = DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text },
        Kind.Bytes => new NpgsqlParameter<byte[]> { TypedValue = (byte[])_other!, NpgsqlDbType = NpgsqlDbType.Bytea },
        Kind.Numbers => new NpgsqlParameter<long[]> { TypedValue = (long[])_other!, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint },
        Kind.Texts => new NpgsqlParameter<string?[]> { TypedValue = (string?[])_other!, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text },
        Kind.ManyBytes => new NpgsqlParameter<byte[][]> { TypedValue = (byte[][])_other!, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bytea },
        _ => new NpgsqlParameter { Value = DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bigint },
    };

    public void CopyTo(NpgsqlBinaryImporter rows)
    {
        switch (_kind)
        {
            case Kind.Number:
                rows.Write(_number, NpgsqlDbType.Bigint);
                break;
            case Kind.Text when _other is not null:
                rows.Write((string)_other, NpgsqlDbType.Text);
                break;
            case Kind.Bytes:
                rows.Write((byte[])_other!, NpgsqlDbType.Bytea);
                break;
            default:
                rows.WriteNull();
                break;
        }
    }
}
