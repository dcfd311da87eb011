namespace Compliance.Tests;

/// <summary>Compares a text with an approved file; the difference is what a review looks at.</summary>
public static class Approved
{
    /// <summary>Fails when the file says something else. With <c>UPDATE_APPROVED=1</c> in the environment the file is written instead.</summary>
    public static void ShouldMatchApproved(this string text, params string[] path)
    {
        var file = RepositoryRoot.PathTo(path);
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
        var approved = File.Exists(file) ? File.ReadAllText(file) : "";
        text.ShouldBe(approved, $"{string.Join('/', path)} is not what is made now. If the new text is right, run the tests once with UPDATE_APPROVED=1 and review the difference.");
    }
}
