import OrderedCollections

extension Value: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral
{
    package init(nilLiteral: ()) { self = .null }
    package init(booleanLiteral flag: Bool) { self = .boolean(flag) }
    package init(integerLiteral integer: Int) { self = .integer(integer) }
    package init(floatLiteral number: Double) { self = .number(number) }
    package init(stringLiteral text: String) { self = .string(text) }
    package init(arrayLiteral items: Value...) { self = .array(items) }

    /// An object; of equal keys the last holds.
    package init(dictionaryLiteral members: (String, Value)...) {
        self = .object(OrderedDictionary(members) { $1 })
    }
}
