import Markup
import OrderedCollections

extension TemplateValue {
    /// Whether it counts as true: empty, zero, null and undefined do not.
    @inline(__always)
    func isTrue() throws(TemplateError) -> Bool {
        switch self {
        case .boolean(let flag): flag
        case .string(let text): !text.isEmpty
        default: try isTrueOtherwise()
        }
    }

    private func isTrueOtherwise() throws(TemplateError) -> Bool {
        switch self {
        case .undefined(.omittedElse): return false
        case .undefined(let origin): throw origin.error
        case .null: return false
        case .boolean(let flag): return flag
        case .integer(let integer): return integer != 0
        case .number(let number): return number != 0
        case .string(let text): return !text.isEmpty
        case .safe(let html): return !html.bytes.isEmpty
        case .array(let items), .tuple(let items): return !items.isEmpty
        case .object(let members): return !members.isEmpty
        case .dynamic(let object):
            if let count = object.count { return count > 0 }
            return try object.plainValue()?.isTrue() ?? true
        case .date, .function, .reference: return true
        }
    }
}
