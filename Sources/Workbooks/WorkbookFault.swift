/// Why a file is no workbook that can be read.
package enum WorkbookFault: Error, Sendable, Hashable {
    /// The container is damaged, or no archive at all; says how.
    case archive(String)
    /// A part that a workbook needs is not in the archive.
    case missingPart(String)
    /// A part holds more than a workbook may: a "zip bomb", or a sheet beyond all measure.
    case tooLarge(String)
    /// A part is not well-formed XML, or is encrypted; says how.
    case malformed(part: String, reason: String)
    /// There is no such sheet; the names of those that there are.
    case noSheet(known: [String])
}
