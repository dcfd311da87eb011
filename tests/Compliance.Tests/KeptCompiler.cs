using Compliance.Rulebooks.Child;

/// <summary>Tests load hundreds of rulebooks: one compiling process serves one after another, where programs start a new one for each.</summary>
[SetUpFixture]
public sealed class KeptCompiler
{
    [OneTimeSetUp]
    public void Keep() => PageCompiler.KeepsProcess = true;

    [OneTimeTearDown]
    public void Drop() => PageCompiler.KeepsProcess = false;
}
