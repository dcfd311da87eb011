using Compliance.Web;
using Compliance.Web.Accounts;
using Compliance.Web.Protection;

try
{
    if (args is ["backup", ..] or ["keys", "backup", ..] or ["restore", ..])
        return await Compliance.Web.Operation.CopyCommand.RunAsync(args, Console.Out, Console.Error);
    if (args is ["keys", ..])
        return KeysCommand.Run(args[1..], Console.Out, Console.Error);
    await using var app = await Service.BuildAsync(args);
    if (app.Services.GetRequiredService<FirstRun>() is { IsOpen: true } first)
        await Console.Out.WriteLineAsync($"There is no account yet. Open /start and make the first administrator with the token in '{first.Place}'.");
    await app.RunAsync();
    return 0;
}
catch (Compliance.Web.Storage.StartRefusedException refused)
{
    await Console.Error.WriteLineAsync($"compliance-web: {refused.Message}");
    return 2;
}
