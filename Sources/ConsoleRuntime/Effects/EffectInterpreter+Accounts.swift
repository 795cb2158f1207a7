import CallCore
import Console

extension EffectInterpreter {
    func check(_ work: AccountsWork) async {
        switch work {
        case .check(let name):
            let result = await result(of: { try await self.services.clients.client(name).check() })
            mailbox.post(.accounts(.checked(name, result)))
        case .tryOut(let account, let key):
            let result = await result(of: { try await self.desk().check(account, key: key) })
            mailbox.post(.accounts(.triedOut(account, key: key, result)))
        case .save(let change, let key):
            await save(change, key: key)
        }
    }

    func save(_ change: AccountChange, key: Secret?) async {
        do {
            mailbox.post(.accounts(.saved(change, try await desk().save(change, key: key))))
        } catch {
            mailbox.post(.accounts(.notSaved(change, words: ErrorWords.of(error))))
        }
    }

    private func desk() throws -> any AccountDesk {
        guard let desk = services.accounts else { throw KeyError("Accounts cannot be written from here.") }
        return desk
    }

    private func result(of check: () async throws -> String) async -> AccountCheck.Result {
        do {
            return .fine(words: try await check())
        } catch {
            return .failed(words: ErrorWords.of(error))
        }
    }
}
