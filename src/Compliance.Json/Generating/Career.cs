namespace Compliance.Json.Generating;

/// <summary>A servant in a position, whom several scenarios of a file are about.</summary>
/// <param name="Servant">The servant.</param>
/// <param name="Post">The position.</param>
/// <param name="HiredOn">The first day in the service: less than five years before the acts of 2022.</param>
internal sealed record Career(Facts Servant, Facts Post, DateOnly HiredOn)
{
    /// <summary>Draws the first day in the service.</summary>
    public static DateOnly Hired(Draw draw) => new(draw.Between(2018, 2019), draw.Between(1, 5), 1);
}
