import CallCore

/// Tasks that can be cancelled all at once.
final class OpenTasks: Sendable {
    private let tasks = Locked<[Task<Void, Never>]>([])

    func add(_ task: Task<Void, Never>) { tasks.withLock { $0.append(task) } }

    func cancel() {
        let open = tasks.withLock { tasks in
            defer { tasks = [] }
            return tasks
        }
        for task in open { task.cancel() }
    }
}
