#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How many processors the machine has to give; at least one.
func processorCount() -> Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
