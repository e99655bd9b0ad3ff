// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/descriptorstream.h"

#include <cerrno>

#include <unistd.h>

namespace glasshouse {

DescriptorBuffer::DescriptorBuffer(int descriptor) : m_descriptor(descriptor)
{
    setp(m_buffer.data(), m_buffer.data() + m_buffer.size());
}

DescriptorBuffer::~DescriptorBuffer()
{
    sync();
}

int DescriptorBuffer::sync()
{
    const char *at = pbase();
    while (m_failure == 0 && at < pptr()) {
        const ssize_t written = ::write(m_descriptor, at, std::size_t(pptr() - at));
        if (written >= 0)
            at += written;
        else if (errno != EINTR)
            m_failure = errno;
    }
    setp(m_buffer.data(), m_buffer.data() + m_buffer.size());
    return m_failure == 0 ? 0 : -1;
}

DescriptorBuffer::int_type DescriptorBuffer::overflow(int_type c)
{
    if (sync() != 0)
        return traits_type::eof();
    if (!traits_type::eq_int_type(c, traits_type::eof())) {
        *pptr() = traits_type::to_char_type(c);
        pbump(1);
    }
    return traits_type::not_eof(c);
}

} // namespace glasshouse
