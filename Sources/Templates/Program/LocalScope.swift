/// The names that are visible where a part of a template is compiled, each with its place in the frame in which the
/// code will run. No two scopes of a frame share a place, so that a place has one name.
final class LocalScope {
    /// The names of a frame's places.
    private final class Places {
        var names: [Name] = []
    }

    /// Whether assignments are to the template's top-level names.
    let isTopLevel: Bool
    let globals: GlobalNames
    private let places: Places
    private let parent: LocalScope?
    private var own: [(name: Name, slot: Int)] = []

    /// The scope of a template's body, or of a block, which sees no local names of its surroundings.
    init(isTopLevel: Bool, globals: GlobalNames) {
        self.isTopLevel = isTopLevel
        self.globals = globals
        places = Places()
        parent = nil
    }

    private init(in parent: LocalScope, places: Places) {
        isTopLevel = false
        globals = parent.globals
        self.places = places
        self.parent = parent
    }

    /// A scope within this one, in the same frame.
    func inner() -> LocalScope { LocalScope(in: self, places: places) }

    /// The scope of a macro that is defined here. Its frame starts with a copy of this one's places.
    func macro() -> LocalScope {
        let copy = Places()
        if !isTopLevel { copy.names = places.names }
        return LocalScope(in: self, places: copy)
    }

    /// The names of the frame's places that were given so far.
    var names: [Name] { places.names }

    /// The places that this scope has given.
    var slots: [Int] { own.map(\.slot) }

    /// The place of a name that is assigned here.
    func declare(_ name: Name) -> Int {
        if let known = own.first(where: { $0.name == name }) { return known.slot }
        places.names.append(name)
        own.append((name, places.names.count - 1))
        return places.names.count - 1
    }

    /// Where a name is looked for.
    func place(of name: Name) -> NamePlace {
        var slots: [Int] = []
        var scope: LocalScope? = self
        while let current = scope {
            slots += current.own.filter { $0.name == name }.map(\.slot)
            scope = current.parent
        }
        return NamePlace(
            name: name, slot: slots.first ?? -1, outer: Array(slots.dropFirst()),
            global: globals.place(of: name))
    }
}

/// The names that a template uses and may not have assigned in a scope.
final class GlobalNames {
    private var places: [Name: Int] = [:]

    var count: Int { places.count }

    func place(of name: Name) -> Int {
        if let place = places[name] { return place }
        places[name] = places.count
        return places.count - 1
    }
}

/// Where a name is looked for: in its places among the local names, the innermost first, which may be empty, then
/// among the names of the template and the render.
struct NamePlace: Sendable {
    let name: Name
    /// −1 if no scope assigns it.
    let slot: Int
    let outer: [Int]
    let global: Int
}
