using System.Diagnostics;
using Compliance.Web.Reports;

namespace Compliance.Web.Tests.Operation;

/// <summary>Open files of Reports are gone after the process that made them, whatever ended it.</summary>
public sealed class WorkFolderTests
{
    [Test]
    public void What_a_killed_process_left_is_taken_away_and_what_somebody_works_with_is_not()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var living = WorkFolder.New();
        var root = Path.GetDirectoryName(Path.GetDirectoryName(living.Path))!;
        var left = Directory.CreateDirectory(Path.Combine(root, $"compliance-{Guid.NewGuid():N}")).FullName;
        File.WriteAllText(Path.Combine(left, ".lock"), "");
        File.WriteAllText(Path.Combine(left, "report.html"), "words");
        var held = Directory.CreateDirectory(Path.Combine(root, $"compliance-{Guid.NewGuid():N}")).FullName;
        File.WriteAllText(Path.Combine(held, ".lock"), "");
        var new1 = Directory.CreateDirectory(Path.Combine(root, $"compliance-{Guid.NewGuid():N}")).FullName;
        var other = Directory.CreateDirectory(Path.Combine(root, "compliance-of-somebody-else")).FullName;
        var link = Path.Combine(root, $"compliance-{Guid.NewGuid():N}");
        Directory.CreateSymbolicLink(link, other);
        Directory.EnumerateFileSystemEntries(living.Path).ShouldBeEmpty();
        using var process = Process.Start(new ProcessStartInfo("flock", ["--exclusive", Path.Combine(held, ".lock"), "sleep", "60"]))!;
        try
        {
            Thread.Sleep(300);
            WorkFolder.ClearAbandoned().ShouldBeGreaterThanOrEqualTo(1);
            Directory.Exists(left).ShouldBeFalse();
            new[] { living.Path, held, new1, other, link }.ShouldAllBe(p => Directory.Exists(p));
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            for (var n = 0; n < 20 && Directory.Exists(held); n++, Thread.Sleep(100))
                WorkFolder.ClearAbandoned();
            Directory.Exists(held).ShouldBeFalse();
        }
        finally
        {
            foreach (var path in new[] { link, other, new1, held, left }.Where(Directory.Exists))
                Directory.Delete(path, recursive: path != link);
        }
    }
}
