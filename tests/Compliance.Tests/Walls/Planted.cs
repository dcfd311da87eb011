namespace Compliance.Tests.Walls.Planted.Facts
{
    /// <summary>Breaks the folder wall on purpose, so that the wall test can be seen to fall.</summary>
    internal sealed class Early
    {
        public Law.Late Friend { get; } = new();
    }
}

namespace Compliance.Tests.Walls.Planted.Law
{
    internal sealed class Late;
}
