namespace Compliance.Json;

/// <summary>Compiled code that could do more than judge; nothing of it was loaded.</summary>
public sealed class RefusedCodeException(string message) : Exception(message);
