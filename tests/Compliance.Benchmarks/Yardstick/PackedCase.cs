using System.Text.Json;

namespace Compliance.Benchmarks.Yardstick;

/// <summary>The limit on text: <see cref="Utf8JsonReader"/> straight into one reused record of numbers, then ifs. Nothing is allocated for a case, nothing is checked.</summary>
internal sealed partial class PackedCase
{
    private readonly PackedSanction[] _sanctions = new PackedSanction[16];
    private readonly (int Day, int Score)[] _appraisals = new (int, int)[16];
    private readonly (ulong Id, ulong Body, ulong Superior)[] _relatives = new (ulong, ulong, ulong)[16];
    private PackedSanction _measure;
    private ulong _id, _targetBody, _supervisor;
    private bool _isCitizen, _isBarred, _hasCertificate, _hasMeasure, _hasLeave;
    private byte _type, _ground;
    private int _sanctionCount, _appraisalCount, _relativeCount;
    private int _born, _education, _language, _group, _since, _certificateGroup, _certificateSubgroup, _issued, _expires;
    private int _day, _ordered, _delivered, _effective, _notice, _targetGroup, _targetSubgroup, _interview, _test, _from, _to, _leaveDays, _requested;

    private struct PackedSanction
    {
        public ulong Breach;
        public bool IsRemark;
        public int Committed, Discovered, Explained, Imposed, Lapses;
    }

    /// <summary>Reads a line of the neutral workload.</summary>
    public void Read(ReadOnlySpan<byte> line)
    {
        (_sanctionCount, _appraisalCount, _relativeCount, _ground) = (0, 0, 0, 0);
        (_hasCertificate, _hasMeasure, _hasLeave) = (false, false, false);
        var reader = new Utf8JsonReader(line);
        reader.Read();
        while (Next(ref reader))
        {
            if (reader.ValueTextEquals("servant"u8))
                ReadServant(ref reader);
            else if (reader.ValueTextEquals("action"u8))
                ReadAction(ref reader);
            else
                reader.Skip();
        }
    }

    private void ReadServant(ref Utf8JsonReader reader)
    {
        reader.Read();
        while (Next(ref reader))
        {
            var name = reader.ValueSpan;
            if (name[0] == 'i')
                _id = Text(ref reader);
            else if (name[0] == 'b')
                _born = Day(ref reader);
            else if (name.SequenceEqual("citizenship"u8))
                _isCitizen = Value(ref reader).SequenceEqual("AZ"u8);
            else if (name.SequenceEqual("secondCitizenship"u8))
                _isBarred = !Value(ref reader).SequenceEqual("null"u8);
            else if (name[0] == 'e')
                _education = Level(ref reader).First switch { (byte)'s' => 1, (byte)'b' => 2, (byte)'m' => 3, _ => 4 };
            else if (name[0] == 'l')
                _language = Level(ref reader) is var (letter, digit) ? ((letter - 'A') * 2) + digit - '0' : 0;
            else if (name[0] == 'p')
                ReadPosition(ref reader);
            else if (name[0] == 'c')
                ReadCertificate(ref reader);
            else if (name.SequenceEqual("sanctions"u8))
                ReadSanctions(ref reader);
            else if (name[0] == 'a')
                ReadAppraisals(ref reader);
            else if (name[0] == 'r')
                ReadRelatives(ref reader);
            else
                reader.Skip();
        }
    }

    private void ReadPosition(ref Utf8JsonReader reader)
    {
        reader.Read();
        while (Next(ref reader))
        {
            if (reader.ValueSpan[0] == 'g')
                _group = Number(ref reader);
            else if (reader.ValueSpan[0] == 's')
                _since = Day(ref reader);
            else
                reader.Skip();
        }
    }

    private void ReadCertificate(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
            return;
        _hasCertificate = true;
        while (Next(ref reader))
        {
            switch (reader.ValueSpan[0])
            {
                case (byte)'g': _certificateGroup = Number(ref reader); break;
                case (byte)'s': _certificateSubgroup = Number(ref reader); break;
                case (byte)'i': _issued = Day(ref reader); break;
                case (byte)'e': _expires = Day(ref reader); break;
                default: reader.Skip(); break;
            }
        }
    }

    private void ReadSanctions(ref Utf8JsonReader reader)
    {
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
            ReadSanction(ref reader, ref _sanctions[_sanctionCount++]);
    }

    private static void ReadSanction(ref Utf8JsonReader reader, ref PackedSanction sanction)
    {
        while (Next(ref reader))
        {
            switch (reader.ValueSpan[0])
            {
                case (byte)'b' when reader.ValueSpan[1] == 'r': sanction.Breach = Text(ref reader); break;
                case (byte)'k': sanction.IsRemark = Value(ref reader).SequenceEqual("remark"u8); break;
                case (byte)'c': sanction.Committed = Day(ref reader); break;
                case (byte)'d': sanction.Discovered = Day(ref reader); break;
                case (byte)'e': sanction.Explained = Day(ref reader); break;
                case (byte)'i': sanction.Imposed = Day(ref reader); break;
                case (byte)'l': sanction.Lapses = Day(ref reader); break;
                default: reader.Skip(); break;
            }
        }
    }

    private void ReadAppraisals(ref Utf8JsonReader reader)
    {
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            ref var appraisal = ref _appraisals[_appraisalCount++];
            while (Next(ref reader))
            {
                if (reader.ValueSpan[0] == 'd')
                    appraisal.Day = Day(ref reader);
                else if (reader.ValueSpan[0] == 's')
                    appraisal.Score = Number(ref reader);
                else
                    reader.Skip();
            }
        }
    }

    private void ReadRelatives(ref Utf8JsonReader reader)
    {
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            ref var relative = ref _relatives[_relativeCount++];
            while (Next(ref reader))
            {
                if (reader.ValueSpan[0] == 'i')
                    relative.Id = Text(ref reader);
                else if (reader.ValueSpan[0] == 'b')
                    relative.Body = Text(ref reader);
                else if (reader.ValueTextEquals("reportsTo"u8))
                    relative.Superior = Text(ref reader);
                else
                    reader.Skip();
            }
        }
    }
}
