using Compliance.Facts;

namespace Compliance.Cases.Acts;

/// <summary>A civil service certificate of the State Examination Centre.</summary>
[Act("certificate", "civil service certificate", "dövlət qulluğu sertifikatı",
    DateEn = "day the certificate was issued", DateAz = "sertifikatın verildiyi gün"), ShownBy(Document.Certificate)]
public sealed class Certificate : PersonnelAct
{
    /// <summary>Last day of validity; none for an indefinite certificate.</summary>
    [Words("last day of validity", "qüvvədə olduğu son gün"), SetByAct] public Fact<DateOnly> ExpiresOn { get; init; }

    /// <summary>The group and subgroup of positions, for example <c>BB-2</c>.</summary>
    [Words("group of positions", "vəzifə qrupu")] public Fact<string> Group { get; init; }

    /// <summary>How many certificates the person got after entering the service with one, this one included; zero for the one of entry.</summary>
    [Words("certificates since entry", "qəbuldan sonra alınmış sertifikatların sayı")] public Fact<int> RenewalNumber { get; init; }
}

/// <summary>A civil servant renews the certificate to go on serving.</summary>
[Act("certificate-renewal", "renewal of the certificate", "sertifikatın yenidən alınması",
    DateEn = "day of the renewal exam", DateAz = "imtahan tarixi"), ShownBy(Document.Certificate)]
public sealed class CertificateRenewal : PersonnelAct
{
    /// <summary>The certificate that runs out.</summary>
    [Words("certificate that runs out", "müddəti bitən sertifikat"), Reference] public Certificate Expiring { get => Linked(field); init; }

    /// <summary>The certificate obtained; none if none was.</summary>
    [Words("new certificate", "yeni sertifikat"), Reference] public Certificate Obtained { get => Linked(field); init; }

    /// <summary>Whether the person goes on serving after the first certificate ran out.</summary>
    [Words("goes on serving", "qulluğu davam etdirir"), ShownBy(Document.PersonalFile)] public Truth ServiceContinues { get; init; }
}
