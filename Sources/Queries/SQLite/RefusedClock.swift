import CSQLite

/// The file system of a database that is asked for no file, without its clock: `date('now')` in a query is noticed,
/// however it was written.
///
/// Related SQLite documentation: https://www.sqlite.org/c3ref/vfs.html
final class RefusedClock {
    private let system: UnsafeMutablePointer<sqlite3_vfs>
    private let text: UnsafeMutablePointer<CChar>
    let name: String

    init?() {
        guard let usual = sqlite3_vfs_find(nil) else { return nil }
        // Behind SQLite's own fields there is one for the request.
        let size = MemoryLayout<sqlite3_vfs>.stride + MemoryLayout<Int>.stride
        let memory = UnsafeMutableRawPointer.allocate(
            byteCount: size, alignment: MemoryLayout<sqlite3_vfs>.alignment)
        memory.initializeMemory(as: UInt8.self, repeating: 0, count: size)
        system = memory.bindMemory(to: sqlite3_vfs.self, capacity: 1)
        system.pointee = usual.pointee
        name = "laporan-\(UInt(bitPattern: memory))"
        let bytes = name.utf8CString
        text = .allocate(capacity: bytes.count)
        for (index, byte) in bytes.enumerated() { text[index] = byte }
        system.pointee.zName = UnsafePointer(text)
        system.pointee.pNext = nil
        system.pointee.xCurrentTime = { system, time in
            RefusedClock.noteRequest(system)
            time?.pointee = 0
            return SQLITE_ERROR
        }
        system.pointee.xCurrentTimeInt64 = { system, time in
            RefusedClock.noteRequest(system)
            time?.pointee = 0
            return SQLITE_ERROR
        }
        guard sqlite3_vfs_register(system, 0) == SQLITE_OK else {
            text.deallocate()
            memory.deallocate()
            return nil
        }
    }

    deinit {
        sqlite3_vfs_unregister(system)
        text.deallocate()
        UnsafeMutableRawPointer(system).deallocate()
    }

    private static func noteRequest(_ system: UnsafeMutablePointer<sqlite3_vfs>?) {
        guard let system else { return }
        flag(of: system).storeBytes(of: 1, as: Int.self)
    }

    private static func flag(
        of system: UnsafeMutablePointer<sqlite3_vfs>
    ) -> UnsafeMutableRawPointer {
        UnsafeMutableRawPointer(system) + MemoryLayout<sqlite3_vfs>.stride
    }

    func takeRequest() -> Bool {
        let flag = Self.flag(of: system)
        defer { flag.storeBytes(of: 0, as: Int.self) }
        return flag.load(as: Int.self) != 0
    }
}
