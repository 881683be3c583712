#if os(Linux)
    import Glibc
    import NIOPosix

    /// Watches folders with inotify.
    ///
    /// Specification: <https://man7.org/linux/man-pages/man7/inotify.7.html>
    final class InotifyWatcher: Sendable {
        /// How long the files have to be quiet, and how long at most a change waits for that.
        private static let quietMilliseconds: Int32 = 50
        private static let patience = Duration.seconds(1)

        private let root: String
        private let sources: Set<String>
        private let events: Int32
        /// The watch of the site's own folder, where only the sources count.
        private let rootWatch: Int32
        /// A pipe that becomes readable when the watcher is to end.
        private let end: (reader: Int32, writer: Int32)

        /// Nil if the system has no more watches to give.
        init?(root: String, sources: Set<String>) {
            self.root = root
            self.sources = sources
            var pipeEnds: [Int32] = [-1, -1]
            guard pipe(&pipeEnds) == 0 else { return nil }
            for descriptor in pipeEnds { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
            end = (pipeEnds[0], pipeEnds[1])
            events = inotify_init1(O_NONBLOCK | O_CLOEXEC)
            rootWatch = inotify_add_watch(events, root, Self.mask)
            guard rootWatch >= 0, watchFolders() else { return nil }
        }

        deinit {
            for descriptor in [events, end.reader, end.writer] where descriptor >= 0 {
                close(descriptor)
            }
        }

        /// Calls `onChange` after each change; returns when the task is cancelled.
        func watch(onChange: @escaping @Sendable () -> Void) async {
            await withTaskCancellationHandler {
                // It waits in system calls, which must not keep a thread from the tasks.
                try? await NIOThreadPool.singleton.runIfActive {
                    while self.waitForChange() { onChange() }
                }
            } onCancel: {
                _ = write(end.writer, [1], 1)
            }
        }

        /// Returns true after a change, when the files are quiet; false when the watcher is to end.
        private func waitForChange() -> Bool {
            var isChanged = false
            var deadline = ContinuousClock.now
            while true {
                var descriptors = [
                    pollfd(fd: events, events: Int16(POLLIN), revents: 0),
                    pollfd(fd: end.reader, events: Int16(POLLIN), revents: 0),
                ]
                let count = poll(&descriptors, 2, isChanged ? Self.quietMilliseconds : -1)
                if count < 0, errno != EINTR { return false }
                if descriptors[1].revents != 0 { return false }
                if count > 0, readEvents() {
                    if !isChanged { deadline = .now + Self.patience }
                    isChanged = true
                    // A new folder may hold files already, and folders.
                    _ = watchFolders()
                }
                if isChanged, count == 0 || .now > deadline { return true }
            }
        }

        private static let mask = UInt32(
            IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_CREATE | IN_DELETE | IN_MOVED_FROM
                | IN_MOVED_TO)

        /// Watches every folder of the sources; watching one again changes nothing.
        private func watchFolders() -> Bool {
            SourceTree(root: root, sources: sources).folders.allSatisfy {
                // A folder may have gone since it was listed.
                inotify_add_watch(events, root + "/" + $0, Self.mask) >= 0 || errno == ENOENT
            }
        }

        /// Reads what has happened; returns whether any of it matters.
        private func readEvents() -> Bool {
            let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 8)
            defer { buffer.deallocate() }
            var matters = false
            while case let count = read(events, buffer.baseAddress, buffer.count), count > 0 {
                var offset = 0
                while offset + Self.headerSize <= count {
                    let watch = buffer.load(fromByteOffset: offset, as: Int32.self)
                    let nameSize = Int(buffer.load(fromByteOffset: offset + 12, as: UInt32.self))
                    let start = offset + Self.headerSize
                    let name = buffer[start..<min(start + nameSize, count)].prefix { $0 != 0 }
                    let text = String(decoding: name, as: UTF8.self)
                    matters =
                        matters || (watch == rootWatch ? sources.contains(text) : !isHidden(text))
                    offset = start + nameSize
                }
            }
            return matters
        }

        /// The size of `struct inotify_event` without its name: four 32-bit numbers, the last the name's size.
        private static let headerSize = 16
    }
#endif
