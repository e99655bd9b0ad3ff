// SPDX-License-Identifier: GPL-3.0-or-later
#include "question.h"

namespace glasshouse {

Question::Question() = default;
Question::Question(const Question &) = default;
Question::Question(Question &&) noexcept = default;
Question &Question::operator=(const Question &) = default;
Question &Question::operator=(Question &&) noexcept = default;
Question::~Question() = default;

Answer::Answer() = default;
Answer::Answer(const Answer &) = default;
Answer::Answer(Answer &&) noexcept = default;
Answer &Answer::operator=(const Answer &) = default;
Answer &Answer::operator=(Answer &&) noexcept = default;
Answer::~Answer() = default;

} // namespace glasshouse
