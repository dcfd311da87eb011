using System.Buffers.Text;
using System.Text.Json;

namespace Compliance.Benchmarks.Yardstick;

/// <content>The act, the values, and the rules on numbers.</content>
internal sealed partial class PackedCase
{
    /// <summary>Judges the case that was read last.</summary>
    public void Judge(Span<RuleResult> results)
    {
        var (appointed, rotated, punished, eligible, leave) = (_type == 'a', _type == 'r', _hasMeasure, _type == 'e', _hasLeave);
        var (moved, promoted) = (appointed || rotated, rotated && _targetGroup < _group);
        var sanctions = _sanctions.AsSpan(0, _sanctionCount);
        var age = moved || leave ? HandRules.Age(DateOnly.FromDayNumber(_born), DateOnly.FromDayNumber(_day)) : 0;
        HandRules.Put(results, 1, appointed, age >= 18);
        HandRules.Put(results, 2, moved || leave, age < 65);
        HandRules.Put(results, 3, moved || eligible, _isCitizen && !_isBarred);
        HandRules.Put(results, 4, moved, _education >= (_targetGroup <= 3 ? 3 : _targetGroup <= 6 ? 2 : 1));
        HandRules.Put(results, 5, appointed || eligible, _language >= 4);
        HandRules.Put(results, 6, moved && _targetGroup <= 7, _hasCertificate && _certificateGroup <= _targetGroup);
        HandRules.Put(results, 7, moved && _hasCertificate, _issued <= _day && _day <= _expires);
        HandRules.Put(results, 8, (appointed || eligible) && _hasCertificate && _certificateGroup == _targetGroup, _certificateSubgroup <= _targetSubgroup);
        HandRules.Put(results, 9, appointed, _interview >= (_targetGroup <= 6 ? 60 : 50));
        HandRules.Put(results, 10, eligible, _test >= HandRules.Threshold(_targetGroup));
        var (sanctioned, twice, late, answered) = (false, false, false, false);
        for (var i = 0; i < sanctions.Length; i++)
        {
            ref var sanction = ref sanctions[i];
            sanctioned |= sanction.Imposed <= _day && _day < sanction.Lapses && !sanction.IsRemark;
            late |= sanction.Imposed - sanction.Discovered > 30 || sanction.Imposed - sanction.Committed > 365;
            answered |= sanction.Breach == _measure.Breach;
            for (var j = i + 1; j < sanctions.Length; j++)
                twice |= sanction.Breach == sanctions[j].Breach;
        }
        HandRules.Put(results, 11, appointed || promoted, !sanctioned);
        HandRules.Put(results, 12, moved, !IsSubordinate());
        HandRules.Put(results, 13, sanctions.Length >= 2, !twice);
        HandRules.Put(results, 14, punished, _measure.Explained >= 0 && _measure.Explained <= _measure.Imposed);
        HandRules.Put(results, 15, punished, _measure.Imposed - _measure.Discovered <= 30);
        HandRules.Put(results, 16, punished, _measure.Imposed - _measure.Committed <= 365);
        HandRules.Put(results, 17, sanctions.Length > 0, !late);
        HandRules.Put(results, 18, punished, !answered);
        HandRules.Put(results, 19, rotated, _day - _since >= 1095);
        HandRules.Put(results, 20, rotated, _effective - _notice >= 30);
        HandRules.Put(results, 21, leave, _leaveDays >= 14 && _from - _requested >= 15 && _to - _from + 1 == _leaveDays);
        var term = _ground switch { (byte)'o' => 14, (byte)'r' or (byte)'l' => 60, _ => 0 };
        HandRules.Put(results, 22, term > 0, _effective - _notice >= term);
        HandRules.Put(results, 23, !eligible, WorkingDays.Between(_ordered, _delivered) <= 3);
        HandRules.Put(results, 24, eligible || promoted, IsWellAppraised());
    }

    private bool IsSubordinate()
    {
        foreach (ref var relative in _relatives.AsSpan(0, _relativeCount))
        {
            if (relative.Body == _targetBody && (relative.Superior == _id || relative.Id == _supervisor))
                return true;
        }
        return false;
    }

    private bool IsWellAppraised()
    {
        var (day, score) = (-1, 0);
        foreach (ref var appraisal in _appraisals.AsSpan(0, _appraisalCount))
        {
            if (appraisal.Day > day)
                (day, score) = appraisal;
        }
        return day >= 0 && score >= 50 && _day - day <= 730;
    }

    private void ReadAction(ref Utf8JsonReader reader)
    {
        reader.Read();
        while (Next(ref reader))
        {
            var name = reader.ValueSpan;
            switch (name.Length, name[0])
            {
                case (4, (byte)'t'): _type = Value(ref reader)[0]; break;
                case (4, (byte)'d'): _day = Day(ref reader); break;
                case (9, (byte)'d'): _delivered = Day(ref reader); break;
                case (7, (byte)'o'): _ordered = Day(ref reader); break;
                case (9, (byte)'e'): _effective = Day(ref reader); break;
                case (11, (byte)'n'): _notice = Day(ref reader); break;
                case (14, (byte)'i'): _interview = Number(ref reader); break;
                case (9, (byte)'t'): _test = Number(ref reader); break;
                case (17, (byte)'t'): _ground = Value(ref reader)[0]; break; // of none the n of null, which is no ground
                case (6, (byte)'t'): ReadTarget(ref reader); break;
                case (7, (byte)'m'): ReadMeasure(ref reader); break;
                case (5, (byte)'l'): ReadLeave(ref reader); break;
                default: reader.Skip(); break;
            }
        }
    }

    private void ReadMeasure(ref Utf8JsonReader reader)
    {
        reader.Read();
        _hasMeasure = reader.TokenType == JsonTokenType.StartObject;
        if (_hasMeasure)
            ReadSanction(ref reader, ref _measure);
    }

    private void ReadTarget(ref Utf8JsonReader reader)
    {
        reader.Read();
        while (Next(ref reader))
        {
            switch (reader.ValueSpan.Length)
            {
                case 6: _targetBody = Text(ref reader); break;
                case 5: _targetGroup = Number(ref reader); break;
                case 8: _targetSubgroup = Number(ref reader); break;
                default: _supervisor = Text(ref reader); break;
            }
        }
    }

    private void ReadLeave(ref Utf8JsonReader reader)
    {
        reader.Read();
        _hasLeave = reader.TokenType == JsonTokenType.StartObject;
        while (_hasLeave && Next(ref reader))
        {
            switch (reader.ValueSpan[0])
            {
                case (byte)'f': _from = Day(ref reader); break;
                case (byte)'t': _to = Day(ref reader); break;
                case (byte)'d': _leaveDays = Number(ref reader); break;
                case (byte)'r': _requested = Day(ref reader); break;
                default: reader.Skip(); break;
            }
        }
    }

    private static bool Next(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    /// <summary>The text of the value that follows; of none the word <c>null</c>.</summary>
    private static ReadOnlySpan<byte> Value(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.ValueSpan;
    }

    /// <summary>The first two letters of <c>level</c> in an object.</summary>
    private static (byte First, byte Second) Level(ref Utf8JsonReader reader)
    {
        var level = ((byte)0, (byte)0);
        reader.Read();
        while (Next(ref reader))
        {
            var isLevel = reader.ValueTextEquals("level"u8);
            reader.Read();
            if (isLevel)
                level = (reader.ValueSpan[0], reader.ValueSpan[1]);
        }
        return level;
    }

    private static int Number(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetInt32();
    }

    /// <summary>The first eight bytes of a text as a number; ids of the workload are no longer.</summary>
    private static ulong Text(ref Utf8JsonReader reader)
    {
        var packed = 0UL;
        reader.Read();
        foreach (var letter in reader.ValueSpan)
            packed = (packed << 8) | letter;
        return packed;
    }

    /// <summary>The number of a day, -1 for none.</summary>
    private static int Day(ref Utf8JsonReader reader)
    {
        var text = Value(ref reader);
        return reader.TokenType == JsonTokenType.Null ? -1 : new DateOnly(Digits(text[..4]), Digits(text[5..7]), Digits(text[8..10])).DayNumber;
    }

    private static int Digits(ReadOnlySpan<byte> text) => Utf8Parser.TryParse(text, out int number, out _) ? number : 0;
}
