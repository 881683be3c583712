import Diagnostics

/// Filters that apply another filter or test to each item.
let selectionFilters: [Filter] = [
    Filter("map", isVariadic: true) { (renderer, value, arguments) throws(TemplateError) in
        try renderer.mapItems(value, arguments)
    },
    Filter("select", isVariadic: true) { (renderer, value, arguments) throws(TemplateError) in
        try renderer.select(value, arguments, byAttribute: false, keeps: true)
    },
    Filter("reject", isVariadic: true) { (renderer, value, arguments) throws(TemplateError) in
        try renderer.select(value, arguments, byAttribute: false, keeps: false)
    },
    Filter("selectattr", ["attribute"], required: 1, isVariadic: true) {
        (renderer, value, arguments) throws(TemplateError) in
        try renderer.select(value, arguments, byAttribute: true, keeps: true)
    },
    Filter("rejectattr", ["attribute"], required: 1, isVariadic: true) {
        (renderer, value, arguments) throws(TemplateError) in
        try renderer.select(value, arguments, byAttribute: true, keeps: false)
    },
]

extension Renderer {
    fileprivate mutating func mapItems(
        _ value: TemplateValue, _ arguments: FilterArguments
    ) throws(TemplateError) -> TemplateValue {
        var items = try value.items()
        if arguments.rest.isEmpty {
            let attribute = arguments.named.first { $0.name == "attribute" }?.value
            let fallback = arguments.named.first { $0.name == "default" }?.value
            guard let attribute else {
                throw TemplateError(.missingArgument("attribute or a filter's name", of: "'map'"))
            }
            let path = try AttributePath(attribute, fallback: fallback)
            for index in items.indices { items[index] = try path.value(of: items[index], self) }
            return .array(items)
        }
        let name = try string(arguments.rest[0]).text
        guard let filter = filterTable[name] else {
            throw TemplateError(
                .unknownFilter(name), help: helpForUnknown(name, known: filterTable.keys.sorted()))
        }
        let bound = try FilterArguments(
            binding: TemplateArguments(
                Array(arguments.rest.dropFirst()), named: arguments.named),
            to: filter.parameters, isVariadic: filter.isVariadic)
        try checkRequired(filter.required, bound, of: name)
        for index in items.indices {
            if !filter.acceptsUndefined, case .undefined(let origin) = items[index] {
                throw origin.error
            }
            items[index] = try filter.body(&self, items[index], bound)
        }
        return .array(items)
    }

    private func checkRequired(
        _ count: Int, _ arguments: FilterArguments, of name: String
    ) throws(TemplateError) {
        for index in 0..<count where arguments[index] == nil {
            throw TemplateError(.missingArgument(arguments.names[index], of: "'\(name)'"))
        }
    }

    fileprivate mutating func select(
        _ value: TemplateValue, _ arguments: FilterArguments, byAttribute: Bool, keeps: Bool
    ) throws(TemplateError) -> TemplateValue {
        let items = try value.items()
        var path: AttributePath?
        if byAttribute { path = try AttributePath(try arguments.required(0)) }
        var condition: Condition?
        var bound = FilterArguments()
        if let first = arguments.rest.first {
            let name = try string(first).text
            guard let known = conditionTable[name] else {
                throw TemplateError(
                    .unknownTest(name),
                    help: helpForUnknown(name, known: conditionTable.keys.sorted()))
            }
            bound = try FilterArguments(
                binding: TemplateArguments(
                    Array(arguments.rest.dropFirst()), named: arguments.named),
                to: known.parameters, isVariadic: false)
            try checkRequired(known.parameters.count, bound, of: name)
            condition = known
        }
        var kept: [TemplateValue] = []
        for item in items {
            let tested = try path?.value(of: item, self) ?? item
            let holds: Bool
            if let condition {
                if !condition.acceptsUndefined, case .undefined(let origin) = tested {
                    throw origin.error
                }
                holds = try condition.body(&self, tested, bound)
            } else {
                holds = try tested.isTrue()
            }
            if holds == keeps { kept.append(item) }
        }
        return .array(kept)
    }
}
