/// A value for each of some channels, in the channels' order. A unit has so few of them that looking at one after another is
/// quicker than hashing.
package struct ChannelMap<Value: Sendable>: Sendable {
    private var entries: [(channel: Channel, value: Value)] = []

    package init() {}

    package subscript(channel: Channel) -> Value? {
        get {
            for index in entries.indices where entries[index].channel == channel {
                return entries[index].value
            }
            return nil
        }
        set {
            let place = entries.firstIndex { $0.channel >= channel } ?? entries.count
            let isKnown = place < entries.count && entries[place].channel == channel
            switch (newValue, isKnown) {
            case (let value?, true): entries[place].value = value
            case (let value?, false) where place == entries.count: entries.append((channel, value))
            case (let value?, false): entries.insert((channel, value), at: place)
            case (nil, true): entries.remove(at: place)
            case (nil, false): break
            }
        }
    }

    package func contains(_ channel: Channel) -> Bool {
        for index in entries.indices where entries[index].channel == channel { return true }
        return false
    }

    package var channels: [Channel] { entries.map { $0.channel } }
    package var values: [Value] { entries.map { $0.value } }
}
