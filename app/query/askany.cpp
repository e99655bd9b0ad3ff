// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/askany.h"

#include "query/reader.h"

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {
template<typename Q>
concept OfStore = requires(StoreReader &reader, const Q &question, const Scope &scope)
{
    reader.ask(question, scope);
};
} // namespace

Result<Answer> askAny(StoreReader &reader, const Question &question, const Scope &scope)
{
    return std::visit(
        [&](const auto &asked) -> Result<Answer> {
            if constexpr (OfStore<std::decay_t<decltype(asked)>>) {
                auto answer = reader.ask(asked, scope);
                if (!answer)
                    return tl::unexpected(answer.error());
                return Answer(std::move(*answer));
            } else {
                return fail(Error::Code::Rejected, u"a store does not answer this question"_s);
            }
        },
        question);
}

} // namespace glasshouse
