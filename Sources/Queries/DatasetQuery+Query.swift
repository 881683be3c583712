import OrderedCollections
package import Tables
package import Values

extension DatasetQuery {
    /// What is kept of a query with the dataset that it made.
    package init(_ query: Query, statement: String, reads: [String]) {
        var parameters: OrderedDictionary<String, Value> = [:]
        for (index, parameter) in query.parameters.enumerated() {
            parameters[parameter.name ?? String(index + 1)] = parameter.value.plain
        }
        self.init(
            statement: statement, connection: query.text.targetName, parameters: parameters,
            reads: reads)
    }
}

extension QueryText {
    /// The connection or engine that answers; nil for the site's own.
    package var targetName: String? {
        switch target {
        case .site: nil
        case .connection(let name), .engine(let name): name
        }
    }
}

extension QueryValue {
    /// The value of a scalar; that of a list or a mapping is null.
    package init(_ value: Value) {
        self =
            switch value {
            case .null, .array, .object: .null
            case .boolean(let flag): .boolean(flag)
            case .integer(let integer): .integer(integer)
            case .number(let number): .number(number)
            case .string(let text): .text(text)
            }
    }

    var plain: Value {
        switch self {
        case .null: .null
        case .boolean(let flag): .boolean(flag)
        case .integer(let integer): .integer(integer)
        case .number(let number): .number(number)
        case .text(let text), .date(let text): .string(text)
        }
    }
}
