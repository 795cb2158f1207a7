import CallDomain

extension ContactshipClient {
    /// `nil` where the list cannot be had: the key is proven all the same.
    func agentsSeen() async -> String? {
        var count = 0
        do {
            for try await page in agents() { count += page.count }
        } catch {
            return nil
        }
        return CheckWords.count(count, "agent") ?? "no agents"
    }

    func numbersSeen() async -> String? {
        var count = 0
        do {
            for try await page in numbers() { count += page.count }
        } catch {
            return nil
        }
        return CheckWords.count(count, "number") ?? "no numbers"
    }
}
