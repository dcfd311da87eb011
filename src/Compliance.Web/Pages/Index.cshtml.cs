using Compliance.Law;
using Compliance.Web.Security;
using Compliance.Web.Texts;

namespace Compliance.Web.Pages;

/// <summary>The first page: what waits to be done.</summary>
[Needs(Verb.Own)]
public sealed class IndexPage : OfficePage
{
    /// <inheritdoc/>
    public override Text Title => PageTexts.Home;
}
