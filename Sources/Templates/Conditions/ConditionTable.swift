/// All tests by name; several names may mean the same.
let conditionTable: [String: Condition] = {
    var table: [String: Condition] = [:]
    for condition in kindConditions + valueConditions { table[condition.name] = condition }
    let aliases = [
        ("equalto", "eq"), ("==", "eq"), ("!=", "ne"), ("greaterthan", "gt"), (">", "gt"),
        ("lessthan", "lt"), ("<", "lt"), (">=", "ge"), ("<=", "le"),
    ]
    for (alias, name) in aliases { table[alias] = table[name] }
    return table
}()

/// Tests of what kind of value it is.
private let kindConditions: [Condition] = [
    Condition("defined", acceptsUndefined: true) { (_, value, _) in !value.isUndefined },
    Condition("undefined", acceptsUndefined: true) { (_, value, _) in value.isUndefined },
    Condition("none") { (_, value, _) in value.isNull },
    Condition("boolean") { (_, value, _) in
        if case .boolean = value { true } else { false }
    },
    Condition("true") { (_, value, _) in if case .boolean(true) = value { true } else { false } },
    Condition("false") { (_, value, _) in
        if case .boolean(false) = value { true } else { false }
    },
    Condition("integer") { (_, value, _) throws(TemplateError) in
        if case .integer = try value.plain() { true } else { false }
    },
    Condition("float") { (_, value, _) throws(TemplateError) in
        if case .number = try value.plain() { true } else { false }
    },
    Condition("number") { (_, value, _) throws(TemplateError) in
        try value.plain().numeric != nil
    },
    Condition("string") { (_, value, _) throws(TemplateError) in
        try value.plain().plainText != nil
    },
    Condition("mapping") { (_, value, _) in
        switch value {
        case .object: true
        case .dynamic(let object): object.count == nil && !object.attributeNames.isEmpty
        default: false
        }
    },
    Condition("sequence") { (_, value, _) in
        switch value {
        case .array, .tuple, .string, .safe, .object: true
        case .dynamic(let object): object.count != nil
        default: false
        }
    },
    Condition("iterable") { (_, value, _) in
        switch value {
        case .array, .tuple, .string, .safe, .object: true
        case .dynamic(let object): object.count != nil
        default: false
        }
    },
    Condition("callable") { (_, value, _) in
        switch value {
        case .function: true
        case .reference(let reference): [.macro, .joiner, .loop].contains(reference.type)
        default: false
        }
    },
    Condition("escaped") { (_, value, _) in isSafe(value) },
    Condition("filter") { (_, value, _) in
        value.plainText.map { filterTable[$0] != nil } ?? false
    },
    Condition("test") { (_, value, _) in
        value.plainText.map { conditionTable[$0] != nil } ?? false
    },
]
