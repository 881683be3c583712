import Diagnostics
import Expressions
import Markup
import OrderedCollections
import Tables

/// Whether a picture can be shown from an address: not from the network, so that a page asks for nothing elsewhere,
/// and never from a script.
func isDrawable(_ address: String) -> Bool {
    address.hasPrefix("data:image/") || (!address.isEmpty && !isElsewhere(address))
}

/// Whether the address has a scheme or a host.
func isElsewhere(_ address: String) -> Bool { address.hasPrefix("//") || hasScheme(address) }

extension ChartPreparation {
    /// The addresses to write for the pictures that the unit's rows name; each that cannot be shown is reported once.
    mutating func imageAddresses(of unit: PreparedUnit) -> [String: String] {
        guard unit.markType == .image else { return [:] }
        var addresses: [String: String] = [:]
        let span = unit[.url]?.definition.span ?? unit.mark.span ?? unit.common.span
        var seen: Set<String> = []
        for address in writtenAddresses(of: unit) where seen.insert(address).inserted {
            if address.hasPrefix("data:image/") { continue }
            if isElsewhere(address) {
                context.diagnostics.append(
                    .error(
                        .networkImage(address), at: span,
                        help: "put the picture beside the page and write its name"))
            } else if let found = imageAddress(address) {
                addresses[address] = found
            } else {
                context.diagnostics.append(.error(.missingFile(address), at: span))
            }
        }
        return addresses
    }

    private func writtenAddresses(of unit: PreparedUnit) -> [String] {
        if let column = unit[.url]?.column.flatMap({ unit.main[$0] }) {
            let cells = column.isNull.indices.map { column.expressionValue(at: $0) }
            return cells.filter { !$0.isMissing }.map(\.scaleText)
        }
        if case .text(let texts)? = unit[.url]?.definition.value { return [texts.joined()] }
        return unit.mark.rowExpressions["url"] == nil ? [unit.mark.url].compactMap(\.self) : []
    }
}

extension Diagnostic.Message {
    fileprivate static func networkImage(_ address: String) -> Self {
        Self(
            id: "network-image",
            text: "'\(address)' is no file of this site, and charts are shown without a network")
    }
}
