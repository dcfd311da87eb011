using Compliance.Facts;
using Compliance.Json;

namespace Compliance.Web.Batches;

/// <summary>What a batch, or a file of it, is refused for before the case in it is read. Codes are stable.</summary>
public static class BatchFaults
{
    internal static Fault NoArchive(string name, string place) => Of("BT001", name, new($"The archive cannot be read: {place}. Expected a ZIP file of .json and .jsonl files.", "Arxiv oxuna bilmir. .json və .jsonl fayllarından ibarət ZIP faylı gözlənilirdi."));

    internal static Fault TooManyEntries(string name, int most) => Of("BT002", name, new($"The archive has more than {Readable.Of(most)} entries. Expected several smaller ones.", $"Arxivdə {Readable.Of(most)} sənəddən çoxdur. Bir neçə kiçik arxiv göndərin."));

    internal static Fault UnsafeName(string name) => Of("BT003", name, new("The name of the entry leads out of the archive, is absolute, too long, or holds control characters. Expected a plain relative name.", "Sənədin adı arxivdən kənara aparır, tam yoldur, çox uzundur və ya idarəedici simvollar saxlayır. Sadə nisbi ad gözlənilirdi."));

    internal static Fault RepeatedName(string name) => Of("BT004", name, new("The archive has several entries of this name: which one counts cannot be told. Expected each name once.", "Arxivdə bu adda bir neçə sənəd var: hansının əsas olduğu bilinmir. Hər ad bir dəfə gözlənilirdi."));

    internal static Fault Link(string name) => Of("BT005", name, new("The entry is a link or a device, not a file.", "Bu, fayl deyil, keçid və ya qurğudur."));

    internal static Fault Encrypted(string name) => Of("BT006", name, new("The entry is encrypted. Expected an archive without a password.", "Sənəd şifrələnib. Parolsuz arxiv gözlənilirdi."));

    internal static Fault Nested(string name) => Of("BT007", name, new("The entry is an archive itself. Expected the files of one archive without others in it.", "Sənəd özü arxivdir. İçində başqa arxiv olmayan bir arxiv gözlənilirdi."));

    internal static Fault OtherKind(string name) => Of("BT008", name, new("The entry is no case file by its name. Expected an ending .json, .jsonl or .ndjson.", "Adına görə bu, iş faylı deyil. .json, .jsonl və ya .ndjson sonluğu gözlənilirdi."));

    internal static Fault TooLargeUnpacked(string name) => Of("BT009", name, new("The entry, or the archive up to it, is larger when unpacked than is taken. Expected less, or several archives.", "Sənəd (və ya ona qədər arxiv) açıldıqda icazə veriləndən böyükdür. Daha kiçik arxivlər göndərin."));

    internal static Fault OtherContent(string name) => Of("BT010", name, new("What is packed in the entry does not have the size and checksum that the archive says. Nothing of it was read.", "Sənədin məzmunu arxivdə göstərilən ölçü və yoxlama cəminə uyğun deyil. Ondan heç nə oxunmadı."));

    internal static Fault OtherMethod(string name) => Of("BT011", name, new("The entry is packed in a way that is not read here. Expected 'deflate' or no compression, without ZIP64.", "Sənəd burada oxunmayan üsulla sıxılıb. 'deflate' və ya sıxılmamış, ZIP64-süz sənəd gözlənilirdi."));

    internal static Fault TooManyDocuments(string name, int most) => Of("BT012", name, new($"The batch has more than {Readable.Of(most)} documents; from here on none was read. Expected several smaller ones.", $"Paketdə {Readable.Of(most)} sənəddən çoxdur; buradan sonrakılar oxunmadı. Bir neçə kiçik paket göndərin."));

    internal static Fault LineTooLarge(string name, int line, int most) => Of(FaultCodes.TooLarge, name, new($"The line is longer than {Readable.Of(most)} bytes.", $"Sətir {Readable.Of(most)} baytdan uzundur.")) with { Line = line, Column = 1 };

    internal static Fault OtherBody(string name, int line) => Of("BT013", name, new("The file concerns a state body that is not given to the sender, or names none. Expected files of the bodies of the key or account.", "Fayl göndərənə verilməmiş dövlət orqanına aiddir və ya heç bir orqan göstərmir. Açara və ya hesaba verilmiş orqanların faylları gözlənilirdi.")) with { Line = line, Column = 1 };

    internal static Fault SetAside(string name, int line, string reason) => Of("BT014", name, new($"Judging the file ended without an answer three times ({reason}). It was set aside; report it to those who keep the rulebook.", $"Faylın yoxlanması üç dəfə nəticəsiz bitdi ({reason}). Fayl kənara qoyuldu; bunu qaydalara baxanlara bildirin.")) with { Line = line, Column = 1 };

    private static Fault Of(string code, string name, Law.Text words) => new(code, name, 0, 0, "", words);
}
