using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Compliance.Cases;
using Compliance.Law;

namespace Compliance.Json.Reading;

/// <summary>Reads one value of a fact or list. False after an objection.</summary>
internal abstract class ValueReader<T>
{
    /// <summary>What is expected, as it is said in a fault.</summary>
    public abstract Text Expected { get; }

    public bool TryRead(ref Utf8JsonReader reader, string name, ReadingState state, out T value)
    {
        if (reader.TokenType == Token)
            return TryReadToken(ref reader, name, state, out value);
        value = default!;
        state.Object(ref reader, ValueObjections.WrongType(name, reader.TokenType, Expected));
        state.Skip(ref reader);
        return false;
    }

    /// <summary>Takes the value at which the cursor stands, if it is in order.</summary>
    public abstract bool TryTake(ref FastCursor cursor, ReadLimits limits, out T value);

    protected abstract JsonTokenType Token { get; }

    protected abstract bool TryReadToken(ref Utf8JsonReader reader, string name, ReadingState state, out T value);
}

/// <summary>The readers of the types facts have.</summary>
internal static class ValueReaders
{
    /// <summary>The reader of a type. A type without one is a mistake in the domain.</summary>
    public static ValueReader<T> Of<T>()
    {
        object? reader =
            typeof(T) == typeof(string) ? new TextReader()
            : typeof(T) == typeof(int) ? new WholeNumberReader()
            : typeof(T) == typeof(decimal) ? new NumberReader()
            : typeof(T) == typeof(DateOnly) ? new DayReader()
            : typeof(T).IsEnum ? new CodeReader<T>() : null;
        return (ValueReader<T>?)reader
            ?? throw new InvalidOperationException($"A case file cannot hold a fact of the type {typeof(T).Name}: write a ValueReader for it.");
    }

    /// <summary>The codes, as they are said to be expected.</summary>
    public static Text OneOf(IReadOnlyList<string> codes)
    {
        var list = string.Join(", ", codes.Select(c => $"'{c}'"));
        return new($"one of {list} in quotes", $"dırnaqda bunlardan biri: {list}");
    }
}

internal sealed class TextReader : ValueReader<string>
{
    public override Text Expected { get; } = new("a text in quotes", "dırnaqda mətn");

    public override bool TryTake(ref FastCursor cursor, ReadLimits limits, out string value) => cursor.TryTakeText(limits.Characters, out value);

    protected override JsonTokenType Token => JsonTokenType.String;

    protected override bool TryReadToken(ref Utf8JsonReader reader, string name, ReadingState state, out string value)
    {
        value = state.TextOf(ref reader)!;
        if (value is null || value.Length <= state.Limits.Characters)
            return value is not null;
        state.Object(ref reader, ValueObjections.TextTooLong(name, state.Limits.Characters));
        return false;
    }
}

internal sealed class WholeNumberReader : ValueReader<int>
{
    public override Text Expected { get; } = new("a whole number without quotes", "dırnaqsız tam ədəd");

    private const int Most = 1_000_000;

    public override bool TryTake(ref FastCursor cursor, ReadLimits limits, out int value)
    {
        var written = cursor.TakeNumber();
        return (NumberSigns.AreWhole(written) & Utf8Parser.TryParse(written, out value, out _)) && Math.Abs((long)value) <= Most;
    }

    protected override JsonTokenType Token => JsonTokenType.Number;

    protected override bool TryReadToken(ref Utf8JsonReader reader, string name, ReadingState state, out int value)
    {
        if (reader.TryGetInt32(out value) && Math.Abs((long)value) <= Most)
            return true;
        state.Object(ref reader, reader.ValueSpan.IndexOfAny(".eE"u8) >= 0
            ? ValueObjections.WrongType(name, reader.TokenType, Expected)
            : ValueObjections.OutOfRange(name, Encoding.UTF8.GetString(reader.ValueSpan), "-1000000", "1000000"));
        return false;
    }
}

internal sealed class NumberReader : ValueReader<decimal>
{
    public override Text Expected { get; } = new("a number without quotes", "dırnaqsız ədəd");

    private const decimal Most = 1_000_000_000_000m;

    public override bool TryTake(ref FastCursor cursor, ReadLimits limits, out decimal value)
    {
        value = 0;
        var written = cursor.TakeNumber();
        return written.Length <= 28 && NumberSigns.AreNumber(written) && Utf8Parser.TryParse(written, out value, out _) && Math.Abs(value) <= Most;
    }

    protected override JsonTokenType Token => JsonTokenType.Number;

    // Beyond 28 digits a decimal rounds without a word: a number that long is refused.
    protected override bool TryReadToken(ref Utf8JsonReader reader, string name, ReadingState state, out decimal value)
    {
        if (reader.ValueSpan.Length <= 28 && reader.TryGetDecimal(out value) && Math.Abs(value) <= Most)
            return true;
        value = 0;
        state.Object(ref reader, ValueObjections.OutOfRange(name, Encoding.UTF8.GetString(reader.ValueSpan), "-1000000000000", "1000000000000"));
        return false;
    }
}

internal sealed class CodeReader<T> : ValueReader<T>
{
    private static readonly WordTable Words = new(Codes.Of(typeof(T)).All);
    private static readonly T[] Values = ValuesOf(Codes.Of(typeof(T)));

    public override Text Expected => ValueReaders.OneOf(Codes.Of(typeof(T)).All);

    public override bool TryTake(ref FastCursor cursor, ReadLimits limits, out T value)
    {
        var found = cursor.TryTakePlain(out var code) ? Words.Find(code) : -1;
        value = found >= 0 ? Values[found] : default!;
        return found >= 0;
    }

    protected override JsonTokenType Token => JsonTokenType.String;

    protected override bool TryReadToken(ref Utf8JsonReader reader, string name, ReadingState state, out T value)
    {
        if (!reader.ValueIsEscaped && Words.Find(reader.ValueSpan) is >= 0 and var found)
        {
            value = Values[found];
            return true;
        }
        value = default!;
        if (state.TextOf(ref reader) is not { } text)
            return false;
        if (Codes.Of(typeof(T)).TryGet(text, out var escaped))
        {
            value = (T)escaped;
            return true;
        }
        state.Object(ref reader, ValueObjections.UnknownCode(name, text, Codes.Of(typeof(T)).All));
        return false;
    }

    private static T[] ValuesOf(Codes codes)
    {
        var values = new T[codes.All.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = codes.TryGet(codes.All[i], out var value) ? (T)value : default!;
        return values;
    }
}
