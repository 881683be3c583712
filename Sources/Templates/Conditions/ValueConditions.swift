/// Tests that compare and compute.
let valueConditions: [Condition] = [
    Condition("eq", ["other"]) { (_, value, arguments) throws(TemplateError) in
        try areEqual(value, try arguments.required(0))
    },
    Condition("ne", ["other"]) { (_, value, arguments) throws(TemplateError) in
        try !areEqual(value, try arguments.required(0))
    },
    Condition("lt", ["other"]) { (_, value, arguments) throws(TemplateError) in
        try isLess(value, try arguments.required(0))
    },
    Condition("gt", ["other"]) { (_, value, arguments) throws(TemplateError) in
        try isLess(try arguments.required(0), value)
    },
    Condition("le", ["other"]) { (_, value, arguments) throws(TemplateError) in
        let other = try arguments.required(0)
        return try isLess(value, other) ? true : areEqual(value, other)
    },
    Condition("ge", ["other"]) { (_, value, arguments) throws(TemplateError) in
        let other = try arguments.required(0)
        return try isLess(other, value) ? true : areEqual(value, other)
    },
    Condition("in", ["seq"]) { (_, value, arguments) throws(TemplateError) in
        try contains(try arguments.required(0), value)
    },
    Condition("sameas", ["other"]) { (_, value, arguments) throws(TemplateError) in
        let other = try arguments.required(0)
        return try value.kind == other.kind ? areEqual(value, other) : false
    },
    Condition("divisibleby", ["num"]) { (_, value, arguments) throws(TemplateError) in
        try remainder(value, try arguments.required(0)) == 0
    },
    Condition("even") { (_, value, _) throws(TemplateError) in
        try remainder(value, .integer(2)) == 0
    },
    Condition("odd") { (_, value, _) throws(TemplateError) in
        try remainder(value, .integer(2)) == 1
    },
    Condition("upper") { (renderer, value, _) throws(TemplateError) in
        let text = try renderer.string(value).text
        return text == text.uppercased() && text != text.lowercased()
    },
    Condition("lower") { (renderer, value, _) throws(TemplateError) in
        let text = try renderer.string(value).text
        return text == text.lowercased() && text != text.uppercased()
    },
]

private func remainder(
    _ value: TemplateValue, _ divisor: TemplateValue
) throws(TemplateError) -> Double? {
    try compute(.remainder, try numberOperand(value, "%"), divisor).numeric
}
