using Compliance.Web;

try
{
    await using var app = await Service.BuildAsync(args);
    await app.RunAsync();
    return 0;
}
catch (Compliance.Web.Storage.StartRefusedException refused)
{
    await Console.Error.WriteLineAsync($"compliance-web: {refused.Message}");
    return 2;
}
