using System.Text;
using Compliance.Json;
using static Compliance.Tests.Json.Documents;

namespace Compliance.Tests.Json;

public sealed class JsonLinesTests
{
    private static ReadResult[] Lines(string text, ReadLimits? limits = null) =>
        [.. new CaseReader(limits).ReadLines(new MemoryStream(Encoding.UTF8.GetBytes(text)), "cases.jsonl")];

    [Test]
    public void Each_line_is_a_case() => Lines($"{{{Head}}}\n{{{Head}}}\r\n{{{Head}}}").Count(r => r.Case is not null).ShouldBe(3);

    [Test]
    public void A_fault_refuses_its_line_alone()
    {
        var results = Lines($"\uFEFF{{{Head}}}\n\n{{{Head},\"x\":1}}\nnonsense\n{{{Head}}}\n");
        results.Select(r => r.Source).ShouldBe(["cases.jsonl(line 1)", "cases.jsonl(line 3)", "cases.jsonl(line 4)", "cases.jsonl(line 5)"]);
        results.Select(r => r.IsRefused).ShouldBe([false, true, true, false]);
        results[1].Faults.ShouldHaveSingleItem().ToString().ShouldStartWith($"cases.jsonl(3,{Head.Length + 3}): error CF010:");
    }

    [TestCase(100, false)]
    [TestCase(101, true)]
    [TestCase(300_000, true)]
    public void A_line_is_taken_up_to_a_size(int size, bool isRefused)
    {
        var line = $"{{{Head},\"remark\":\"\"}}";
        line = line.Replace("\"\"}", "\"" + new string('x', size - line.Length) + "\"}");
        var results = Lines($"{line}\n{{{Head}}}\n", new() { Bytes = 100, Characters = 1_000_000 });
        results.Select(r => r.IsRefused).ShouldBe([isRefused, false]);
        results[0].Codes().ShouldBe(isRefused ? [FaultCodes.TooLarge] : []);
    }

    [Test]
    public void Lines_of_any_size_cross_the_edges_of_the_buffer()
    {
        var lines = Enumerable.Range(0, 400).Select(i => $"{{{Head},\"remark\":\"{new string('ə', i * 7)}\"}}");
        Lines(string.Join('\n', lines)).Count(r => r.Case is not null).ShouldBe(400);
    }

    [TestCase("")]
    [TestCase("\n \r\n")]
    public void A_stream_without_a_case_is_refused(string text) => Lines(text).ShouldHaveSingleItem().Codes().ShouldBe([FaultCodes.EmptyFile]);

    [Test]
    public void Text_in_another_encoding_is_refused_once() =>
        new CaseReader().ReadLines(new MemoryStream(Encoding.Unicode.GetBytes("{}\n{}\n{}")), "x").ToList().ShouldHaveSingleItem()
            .Codes().ShouldBe([FaultCodes.WrongEncoding]);

    [Test]
    public void A_stream_that_breaks_off_keeps_what_was_read_and_says_so()
    {
        var results = new CaseReader().ReadLines(new Endless($"{{{Head}}}\n", 10, breaksOff: true), "x").ToList();
        results.Count.ShouldBe(11);
        results[^1].Codes().ShouldBe([FaultCodes.UnreadableFile]);
    }

    [Test]
    public void Any_number_of_lines_is_read_in_the_memory_of_one()
    {
        var read = 0;
        var most = 0L;
        var before = GC.GetTotalMemory(true);
        foreach (var result in new CaseReader().ReadLines(new Endless($"{{{Head},\"persons\":[{{\"id\":\"p\"}}]}}\n", 50_000), "x"))
        {
            read += result.IsRefused ? 0 : 1;
            if (read % 10_000 == 0)
                most = Math.Max(most, GC.GetTotalMemory(true) - before);
        }
        read.ShouldBe(50_000);
        most.ShouldBeLessThan(16 * 1024 * 1024); // all of them together would take several times as much
    }

    [Test]
    public void A_file_takes_little_more_memory_than_its_records()
    {
        var (bytes, reader) = (Encoding.UTF8.GetBytes(CaseTemplate.For("permanent-admission")), new CaseReader());
        reader.ReadDocument(bytes, "x").IsRefused.ShouldBeFalse();
        var made = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++)
            reader.ReadDocument(bytes, "x");
        made = GC.GetAllocatedBytesForCurrentThread() - made;
        (made / 1_000).ShouldBeLessThan(6_144); // the eleven records of the file take about 3.8 KB of it
    }

    /// <summary>A stream that makes its lines as they are read.</summary>
    private sealed class Endless(string line, int times, bool breaksOff = false) : MemoryStream(Encoding.UTF8.GetBytes(line))
    {
        private int _left = times;

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (Position == Length && --_left > 0)
                Position = 0;
            if (_left == 0 && breaksOff)
                throw new IOException();
            return _left == 0 ? 0 : base.Read(buffer, offset, count);
        }
    }
}
