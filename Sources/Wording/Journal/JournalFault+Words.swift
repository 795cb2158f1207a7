import CallDomain

extension JournalFault {
    /// In two words or three.
    public var title: String {
        switch self {
        case .diskFull: "disk full"
        case .readOnly: "journal read-only"
        case .locked: "journal locked"
        case .diskFails: "disk fails"
        case .damaged: "journal damaged"
        case .tooNew: "newer journal"
        case .moved: "journal moved"
        }
    }

    /// What happened and what to do about it, as sentences.
    public var words: String {
        switch self {
        case .diskFull: "The disk is full: nothing can be kept, so no call is placed. Make room."
        case .readOnly:
            "The journal cannot be written: it is only read, and no call is placed. Look at its owner and its disk, or "
                + "choose another by --data."
        case .locked: "Another program holds the journal: nothing can be kept, so no call is placed. Close it."
        case .diskFails(let reason):
            "The journal's disk fails (\(reason)): nothing can be kept, so no call is placed. Look at the disk."
        case .damaged(let reason):
            "The journal is damaged (\(reason)): no call is placed. Copy its directory away; `trunkline doctor` says more."
        case .tooNew(let version):
            "A newer Trunkline wrote the journal (tables \(version)): here it is only read, and no call is placed. Use "
                + "that one, or choose another journal by --data."
        case .moved(let path):
            "The journal \(path) was moved or replaced while it was open: nothing more is kept where it is found again, and "
                + "no call is placed. Put it back, and start Trunkline again."
        }
    }
}
