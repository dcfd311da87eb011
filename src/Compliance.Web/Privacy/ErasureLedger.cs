using System.Text;
using Compliance.Json;
using Compliance.Reporting.Evidence;
using Compliance.Web.Storage;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Compliance.Web.Privacy;

/// <summary>The confirmed erasures once more, in a file beside the keys: a restored backup of the database is brought up to it. Keyed hashes and ids only.</summary>
public sealed class ErasureLedger(string keyFolder)
{
    private readonly string _path = Path.Combine(keyFolder, "erasures.jsonl");
    private readonly Lock _one = new();

    /// <summary>Keeps an erasure; it is on disk when this returns. One that is kept already is not kept twice.</summary>
    public void Keep(Erasure erasure)
    {
        ArgumentNullException.ThrowIfNull(erasure);
        lock (_one)
        {
            if (Read().Any(e => e.Id == erasure.Id))
                return;
            var line = new CanonicalObject
            {
                { "id", erasure.Id.ToString("N") }, { "person", Convert.ToHexStringLower(erasure.PersonHash) }, { "bodies", erasure.Bodies }, { "askedBy", erasure.AskedBy.ToString("N") }, { "askedOn", AuditRecord.Moment(erasure.AskedOn) },
                { "confirmedBy", erasure.ConfirmedBy!.Value.ToString("N") }, { "confirmedOn", AuditRecord.Moment(erasure.ConfirmedOn!.Value) },
            };
            var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var stream = new FileStream(_path, options);
            stream.Seek(0, SeekOrigin.End);
            stream.Write(Encoding.UTF8.GetBytes("\n" + line + "\n")); // a line that a crash left half written ends here
            stream.Flush(flushToDisk: true);
        }
    }

    /// <summary>The erasures kept, the first first. Half a line that a crash left is none.</summary>
    public IReadOnlyList<Erasure> Read()
    {
        if (!File.Exists(_path))
            return [];
        lock (_one)
            return [.. File.ReadLines(_path).Select(Parse).OfType<Erasure>()];
    }

    private static Erasure? Parse(string line)
    {
        try
        {
            if (line.Length == 0 || JsonConvert.DeserializeObject<JObject>(line, new JsonSerializerSettings { DateParseHandling = DateParseHandling.None }) is not { } map)
                return null;
            return new()
            {
                Id = Guid.Parse((string)map["id"]!), PersonHash = Convert.FromHexString((string)map["person"]!), Bodies = (string)map["bodies"]!, State = "confirmed", AskedBy = Guid.Parse((string)map["askedBy"]!),
                AskedOn = Moment(map["askedOn"]), ConfirmedBy = Guid.Parse((string)map["confirmedBy"]!), ConfirmedOn = Moment(map["confirmedOn"]),
            };
        }
        catch (Exception error) when (error is JsonException or FormatException or ArgumentNullException)
        {
            return null;
        }
    }

    private static DateTime Moment(JToken? words) => DateTime.Parse((string)words!, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal);
}
