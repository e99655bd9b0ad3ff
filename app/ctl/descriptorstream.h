// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <streambuf>

namespace glasshouse {

/// A stream buffer over a file descriptor that remembers why writing failed, so that a reader who went away (| head)
/// can be told from a full disk. After a failure everything written is dropped.
class DescriptorBuffer : public std::streambuf
{
public:
    explicit DescriptorBuffer(int descriptor);
    ~DescriptorBuffer() override;

    /// errno of the first failed write; 0: none.
    int failure() const { return m_failure; }

protected:
    int_type overflow(int_type c) override;
    int sync() override;

private:
    int m_descriptor;
    int m_failure = 0;
    std::array<char, 1 << 14> m_buffer;
};

} // namespace glasshouse
