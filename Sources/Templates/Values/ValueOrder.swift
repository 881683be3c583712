import Diagnostics

/// Whether `left` comes before `right`, for `<` and sorting. Values of different kinds have no order.
func isLess(_ left: TemplateValue, _ right: TemplateValue) throws(TemplateError) -> Bool {
    switch (left, right) {
    case (.integer(let left), .integer(let right)): return left < right
    case (.string(let left), .string(let right)): return precedes(left, right)
    case (.date(let left), .date(let right)): return left < right
    case (.undefined(let origin), _), (_, .undefined(let origin)): throw origin.error
    case (.array(let leftItems), .array(let rightItems)),
        (.tuple(let leftItems), .tuple(let rightItems)):
        for (left, right) in zip(leftItems, rightItems) where try !areEqual(left, right) {
            return try isLess(left, right)
        }
        return leftItems.count < rightItems.count
    case (.dynamic, _), (_, .dynamic):
        let plainLeft = try left.plain()
        let plainRight = try right.plain()
        if case .dynamic = plainLeft { break }
        if case .dynamic = plainRight { break }
        return try isLess(plainLeft, plainRight)
    default:
        if let left = left.numeric, let right = right.numeric { return left < right }
        if let left = left.plainText, let right = right.plainText { return precedes(left, right) }
    }
    throw TemplateError(.incomparable(left.kind, right.kind))
}

/// The order of code points, which is that of the bytes of UTF-8.
private func precedes(_ left: String, _ right: String) -> Bool {
    // Without copies of the texts, which would count references.
    let isLess = left.utf8.withContiguousStorageIfAvailable { left in
        right.utf8.withContiguousStorageIfAvailable { right in
            let count = min(left.count, right.count)
            var index = 0
            while index < count, left[index] == right[index] { index += 1 }
            return index < count ? left[index] < right[index] : left.count < right.count
        }
    }
    return isLess.flatMap(\.self) ?? left.utf8.lexicographicallyPrecedes(right.utf8)
}

/// The order of keys that are all whole numbers, or all text; nil if they are not.
private func simpleOrder(of keys: [TemplateValue], descending: Bool) -> [Int]? {
    var order = Array(keys.indices)
    switch keys.first {
    case .integer:
        var numbers: [Int] = []
        numbers.reserveCapacity(keys.count)
        for key in keys {
            guard case .integer(let number) = key else { return nil }
            numbers.append(number)
        }
        order.sort { descending ? numbers[$1] < numbers[$0] : numbers[$0] < numbers[$1] }
    case .string:
        var texts: [String] = []
        texts.reserveCapacity(keys.count)
        for key in keys {
            guard case .string(let text) = key else { return nil }
            texts.append(text)
        }
        order.sort {
            descending ? precedes(texts[$1], texts[$0]) : precedes(texts[$0], texts[$1])
        }
    default: return nil
    }
    return order
}

/// The items in ascending order, equal ones in the order given.
func sorted(
    _ items: [TemplateValue], by keys: [TemplateValue], descending: Bool
) throws(TemplateError) -> [TemplateValue] {
    try order(of: keys, descending: descending).map { items[$0] }
}

/// The places of the keys in ascending order, equal ones in the order given.
func order(of keys: [TemplateValue], descending: Bool) throws(TemplateError) -> [Int] {
    if let order = simpleOrder(of: keys, descending: descending) { return order }
    var order = Array(keys.indices)
    do {
        try order.sort { left, right in
            descending
                ? try isLess(keys[right], keys[left]) : try isLess(keys[left], keys[right])
        }
    } catch let error as TemplateError {
        throw error
    } catch {
        return Array(keys.indices)
    }
    return order
}

extension Diagnostic.Message {
    static func incomparable(_ left: String, _ right: String) -> Self {
        Self(id: "incomparable", text: "\(left) and \(right) have no order")
    }
}
