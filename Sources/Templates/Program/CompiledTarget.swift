/// What an assignment or a loop binds, with its places.
indirect enum CompiledTarget: Sendable {
    case slot(Int)
    case topLevel(Name)
    case attribute(NamePlace, String)
    case tuple([CompiledTarget])
}

extension LocalScope {
    /// Gives the names of the target their places.
    func compile(_ target: Target) -> CompiledTarget {
        switch target {
        case .name(let name): self.target(name)
        case .attribute(let name, let attribute): .attribute(place(of: name), attribute)
        case .tuple(let targets): .tuple(targets.map(compile))
        }
    }

    func target(_ name: Name) -> CompiledTarget {
        isTopLevel ? .topLevel(name) : .slot(declare(name))
    }
}
