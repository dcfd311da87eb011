using Compliance.Json;
using static Compliance.Tests.Json.Documents;

namespace Compliance.Tests.Json;

public sealed class FolderReadingTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("cases").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, true);

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, text);
    }

    private List<ReadResult> ReadFolder() => [.. new CaseReader().ReadPath(_folder)];

    [Test]
    public void Case_files_of_a_folder_are_read_in_ordinal_order()
    {
        Write("b.json", $"{{{Head}}}");
        Write("B.JSON", $"{{{Head}}}");
        Write("a/z.ndjson", $"{{{Head}}}\n{{{Head}}}");
        Write("a.txt", "not a case");
        ReadFolder().Select(r => Path.GetRelativePath(_folder, r.Source).Replace('\\', '/')).ShouldBe(["B.JSON", "a/z.ndjson(line 1)", "a/z.ndjson(line 2)", "b.json"]);
    }

    [Test]
    public void Read_and_refused_add_up()
    {
        Write("1.json", $"{{{Head}}}");
        Write("2.json", "{");
        Write("3.jsonl", $"{{{Head}}}\n{{}}\n[]\n{{{Head}}}");
        Write("4.json", "");
        var results = ReadFolder();
        (results.Count(r => r.Case is not null), results.Count(r => r.IsRefused)).ShouldBe((3, 4));
        results.ShouldAllBe(r => r.IsRefused == (r.Faults.Count > 0));
    }

    [Test]
    public void A_folder_without_case_files_is_refused() => ReadFolder().ShouldHaveSingleItem().Codes().ShouldBe([FaultCodes.NoCaseFile]);

    [Test]
    public void A_path_to_nothing_is_refused() =>
        new CaseReader().ReadPath(Path.Combine(_folder, "none.json")).ShouldHaveSingleItem().Faults.ShouldHaveSingleItem()
            .ToString().ShouldEndWith("none.json: error CF001: There is no such file or folder. Expected the path of a case file or of a folder with case files.");

    [TestCase(200, false)]
    [TestCase(201, true)]
    public void A_file_is_taken_up_to_a_size(int size, bool isRefused)
    {
        Write("a.json", $"{{{Head}}}".PadRight(size));
        new CaseReader(new() { Bytes = 200 }).ReadPath(_folder).ShouldHaveSingleItem().IsRefused.ShouldBe(isRefused);
    }

    [Test]
    public void A_file_larger_than_the_buffer_is_read_whole()
    {
        Write("a.json", $"{{{Head},\"remark\":\"{new string('x', 9_000)}\"}}".PadLeft(300_000));
        ReadFolder().ShouldHaveSingleItem().IsRefused.ShouldBeFalse();
    }
}
