import OrderedCollections

/// Whether two values are equal as `==` sees it: numbers by value, text by code points, lists and
/// mappings by their parts; values of different kinds are unequal.
func areEqual(_ left: TemplateValue, _ right: TemplateValue) throws(TemplateError) -> Bool {
    switch (left, right) {
    case (.null, .null): return true
    case (.undefined(let origin), _), (_, .undefined(let origin)): throw origin.error
    case (.integer(let left), .integer(let right)): return left == right
    case (.string(let left), .string(let right)): return haveSameBytes(left, right)
    case (.date(let left), .date(let right)): return left == right
    case (.array(let left), .array(let right)), (.tuple(let left), .tuple(let right)):
        guard left.count == right.count else { return false }
        for (left, right) in zip(left, right) where try !areEqual(left, right) { return false }
        return true
    case (.object(let left), .object(let right)):
        guard left.count == right.count else { return false }
        for (key, value) in left {
            guard let other = right[key], try areEqual(value, other) else { return false }
        }
        return true
    case (.function(let left), .function(let right)): return left === right
    case (.reference(let left), .reference(let right)): return left == right
    case (.dynamic(let left), .dynamic(let right)):
        if let leftID = left.identity, let rightID = right.identity { return leftID == rightID }
        guard let left = try left.plainValue(), let right = try right.plainValue() else {
            return false
        }
        return try areEqual(left, right)
    case (.dynamic(let object), let other), (let other, .dynamic(let object)):
        guard let value = try object.plainValue() else { return false }
        return try areEqual(value, other)
    default:
        if let left = left.numeric, let right = right.numeric { return left == right }
        if let left = left.plainText, let right = right.plainText {
            return haveSameBytes(left, right)
        }
        return false
    }
}

/// Equality by code points; Swift's own also unites different spellings of an accent.
func haveSameBytes(_ left: String, _ right: String) -> Bool {
    guard left.utf8.count == right.utf8.count else { return false }
    var (left, right) = (left, right)
    return left.withUTF8 { left in
        right.withUTF8 { right in
            var index = 0
            while index < left.count, left[index] == right[index] { index += 1 }
            return index == left.count
        }
    }
}

extension TemplateValue {
    /// The number; truth values count as 1 and 0, as in Python.
    var numeric: Double? {
        switch self {
        case .integer(let integer): Double(integer)
        case .number(let number): number
        case .boolean(let flag): flag ? 1 : 0
        default: nil
        }
    }
}
