/// What goes to a browser's console; the value is the last argument.
let logFunctions: [ExpressionFunction] = ["warn", "info", "debug"].map { name in
    ExpressionFunction(name, 0...Int.max) { arguments, _ in arguments.last ?? .undefined }
}
