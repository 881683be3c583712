import Synchronization

/// The columns of a table in their order. Those that nobody has asked for need not be made yet: a chart reads a few
/// columns of a dataset that has many.
package struct TableColumns: Sendable {
    private var slots: [ColumnSlot]

    package init(_ columns: [Column]) {
        slots = columns.map { .made(MadeColumn($0)) }
    }

    /// Adds a column at the end.
    package mutating func append(_ column: Column) { slots.append(.made(MadeColumn(column))) }

    /// Adds a column at the end that `make` gives, once, when it is first asked for.
    ///
    /// - Parameter make: gives a column of this name.
    package mutating func append(deferred name: String, _ make: @escaping @Sendable () -> Column) {
        slots.append(.deferred(DeferredColumn(name: name, steps: 1, make)))
    }

    /// Adds a column of text at the end that `make` gives, as above.
    ///
    /// - Parameter read: gives what the cells mean; nil if one has to be looked at more closely. It may run several times.
    package mutating func append(
        deferred name: String, reading read: @escaping TextReader,
        _ make: @escaping @Sendable () -> Column
    ) {
        slots.append(.deferred(DeferredColumn(name: name, steps: 1, reading: read, make)))
    }

    /// What the cells of a column of text mean, if they can be read without making the column.
    package func text(_ index: Int, readAs meaning: TextMeaning) -> Column? {
        if case .deferred(let deferred) = slots[index] { deferred.read?(meaning) } else { nil }
    }

    /// The position of the column called `name`, or nil; makes none. Linear in the number of columns.
    package func firstIndex(named name: String) -> Int? {
        slots.firstIndex { $0.name == name }
    }

    /// The names in order; makes no column.
    package var names: [String] { slots.map(\.name) }

    /// Each column after `change`, which runs when the column is asked for, keeps its name, and does the same to what
    /// texts mean as to the texts.
    func mapped(_ change: @escaping @Sendable (Column) -> Column) -> TableColumns {
        var result = self
        for index in slots.indices { result.slots[index] = slots[index].mapped(change) }
        return result
    }
}

extension TableColumns: RandomAccessCollection {
    package var startIndex: Int { 0 }
    package var endIndex: Int { slots.count }

    package subscript(_ index: Int) -> Column {
        get {
            switch slots[index] {
            case .made(let made): made.column
            case .deferred(let deferred): deferred.made.column
            }
        }
        set { slots[index] = .made(MadeColumn(newValue)) }
    }
}

/// What texts can be read as.
package enum TextMeaning: Sendable { case numbers, instants }

package typealias TextReader = @Sendable (TextMeaning) -> Column?

private enum ColumnSlot: Sendable {
    case made(MadeColumn)
    case deferred(DeferredColumn)

    /// So many changes may wait for one column: each is a call within the others' when it is asked for at last.
    private static let stepLimit = 16

    var name: String {
        switch self {
        case .made(let made): made.column.field.name
        case .deferred(let deferred): deferred.name
        }
    }

    func mapped(_ change: @escaping @Sendable (Column) -> Column) -> Self {
        switch self {
        case .made(let made):
            return .deferred(DeferredColumn(name: name, steps: 1) { change(made.column) })
        case .deferred(let deferred):
            guard deferred.steps < Self.stepLimit else {
                return .made(MadeColumn(change(deferred.made.column)))
            }
            var read: TextReader?
            if let own = deferred.read { read = { own($0).map(change) } }
            return .deferred(
                DeferredColumn(name: name, steps: deferred.steps + 1, reading: read) {
                    change(deferred.made.column)
                })
        }
    }
}

/// A column on the heap, so that tables are small to copy.
private final class MadeColumn: Sendable {
    let column: Column

    init(_ column: Column) { self.column = column }
}

/// A column that is made when it is first asked for, by whatever thread asks.
private final class DeferredColumn: Sendable {
    private enum State {
        case waiting(@Sendable () -> Column)
        case made(MadeColumn)
    }

    let name: String
    /// How many columns are made to make this one.
    let steps: Int
    /// Reads a column of text.
    let read: TextReader?
    private let state: Mutex<State>

    init(
        name: String, steps: Int, reading read: TextReader? = nil,
        _ make: @escaping @Sendable () -> Column
    ) {
        self.name = name
        self.steps = steps
        self.read = read
        state = Mutex(.waiting(make))
    }

    var made: MadeColumn {
        state.withLock { state in
            switch state {
            case .made(let made): return made
            case .waiting(let make):
                // What it was made of is not needed any more.
                let made = MadeColumn(make())
                state = .made(made)
                return made
            }
        }
    }
}
