import Formats
import FuzzInput

/// A number, and a number phrase, divided by a line `---`. What can be read is compared: the verdict on the stated number
/// itself is never a contradiction where the words allow it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ length: Int) -> CInt {
    let parts = texts(bytes, length, atMost: 2)
    let value = Double(parts[0]).flatMap(FixedDecimal.init) ?? .zero
    for language in [FormatLanguage.indonesian, .english] {
        do throws(NumberPhraseError) {
            let phrase = try readNumberPhrase(parts.last ?? "", language: language)
            let again = try? readNumberPhrase(parts.last ?? "", language: language)
            require(phrase == again, "two readings differ")
            _ = phrase.verdict(on: value)
            _ = phrase.difference(of: value).text(language.locale)
            _ = phrase.rounded(value, language.locale)
            let ends = [phrase.number.value, phrase.upper?.value ?? phrase.number.value]
            let allows: Set<NumberPhrase.Relation> = [.exactly, .about, .atLeast, .atMost]
            for end in ends where allows.contains(phrase.relation) {
                require(phrase.verdict(on: end) == .holds, "a phrase denies its own number")
            }
        } catch {}
    }
    return 0
}
