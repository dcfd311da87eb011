using Compliance.Web.Protection;
using Compliance.Web.Storage;

namespace Compliance.Web.Batches;

/// <summary>The sealed parts of a batch as one stream that can be read anywhere. It holds one part at a time, and no database is kept open between two.</summary>
internal sealed class PartStream(Database database, Batch batch, RecordSeal seal) : Stream
{
    /// <summary>Bytes of a part.</summary>
    public const int PartSize = 2 * 1024 * 1024;

    private byte[] _held = [];
    private int _number = -1;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => batch.Bytes;

    public override long Position { get; set; }

    /// <summary>Column and row that a part is bound to.</summary>
    public static (string Place, string Row) PlaceOf(Guid batch, int number) => ("batch_parts.content", $"{batch:N}\n{Facts.Readable.Of(number)}");

    public override int Read(Span<byte> buffer)
    {
        if (Position >= Length || buffer.Length == 0)
            return 0;
        Hold((int)(Position / PartSize));
        var at = (int)(Position % PartSize);
        var count = Math.Min(buffer.Length, _held.Length - at);
        _held.AsSpan(at, count).CopyTo(buffer);
        Position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch { SeekOrigin.Begin => offset, SeekOrigin.Current => Position + offset, _ => Length + offset };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void Hold(int number)
    {
        if (_number == number)
            return;
        using var db = database.Read();
        var part = db.BatchParts.Where(p => p.BatchId == batch.Id && p.Number == number).Select(p => p.Content).Single();
        var (place, row) = PlaceOf(batch.Id, number);
        (_held, _number) = (seal.Open(place, row, part), number);
    }
}
