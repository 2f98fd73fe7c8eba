// MessagePack (https://github.com/msgpack/msgpack/blob/master/spec.md). Own reader because thinc's maps
// have binary and 64-bit integer keys, which the JSON-minded libraries refuse. Every length is checked
// against the bytes that are left before memory is taken for it.
#include "syntax/msgpack.h"

#include <bit>
#include <string>

namespace dragoman::syntax {
namespace {

constexpr int kMaxDepth = 64;

class Reader {
 public:
  Reader(std::string_view bytes, std::string_view place) : bytes_(bytes), place_(place) {}

  Result<Value> read_all() {
    Value value = read(0);
    if (!fault_.empty())
      return input_error("syntax.msgpack", fault_ + " at byte " + std::to_string(at_), place_);
    if (at_ != bytes_.size()) {
      return input_error("syntax.msgpack", "data after the value at byte " + std::to_string(at_), place_);
    }
    return value;
  }

 private:
  Value fail(char const* what) {
    if (fault_.empty()) fault_ = what;
    return {};
  }
  std::size_t left() const { return bytes_.size() - at_; }

  std::uint64_t big_endian(std::size_t width) {
    if (left() < width) {
      fail("truncated");
      return 0;
    }
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < width; ++i) value = (value << 8) | static_cast<unsigned char>(bytes_[at_++]);
    return value;
  }

  Value unsigned_value(std::size_t width) { return Value(Value::Content(big_endian(width))); }

  Value signed_value(std::size_t width) {
    std::uint64_t const raw = big_endian(width);
    int const shift = static_cast<int>(64 - 8 * width);
    return Value(Value::Content(static_cast<std::int64_t>(raw << shift) >> shift));
  }

  Value string_value(std::uint64_t length) {
    if (length > left()) return fail("string longer than the file");
    std::string text(bytes_.substr(at_, length));
    at_ += length;
    return Value(Value::Content(std::move(text)));
  }

  Value array_value(std::uint64_t count, int depth) {
    if (count > left()) return fail("array longer than the file");
    Value::Array array;
    array.reserve(count);
    for (std::uint64_t i = 0; i < count && fault_.empty(); ++i) array.push_back(read(depth + 1));
    return Value(Value::Content(std::move(array)));
  }

  Value map_value(std::uint64_t count, int depth) {
    if (count > left() / 2) return fail("map longer than the file");
    Value::Map map;
    map.reserve(count);
    for (std::uint64_t i = 0; i < count && fault_.empty(); ++i) {
      Value key = read(depth + 1);
      map.emplace_back(std::move(key), read(depth + 1));
    }
    return Value(Value::Content(std::move(map)));
  }

  Value read(int depth) {
    if (depth > kMaxDepth) return fail("nested too deeply");
    if (left() == 0) return fail("truncated");
    auto const type = static_cast<unsigned char>(bytes_[at_++]);
    if (type <= 0x7f) return Value(Value::Content(static_cast<std::int64_t>(type)));
    if (type <= 0x8f) return map_value(type & 0x0fU, depth);
    if (type <= 0x9f) return array_value(type & 0x0fU, depth);
    if (type <= 0xbf) return string_value(type & 0x1fU);
    if (type >= 0xe0) return Value(Value::Content(static_cast<std::int64_t>(static_cast<std::int8_t>(type))));
    return read_tagged(type, depth);
  }

  Value read_tagged(unsigned char type, int depth) {
    switch (type) {
      case 0xc0:
        return {};
      case 0xc2:
        return Value(Value::Content(false));
      case 0xc3:
        return Value(Value::Content(true));
      case 0xc4:
      case 0xd9:
        return string_value(big_endian(1));
      case 0xc5:
      case 0xda:
        return string_value(big_endian(2));
      case 0xc6:
      case 0xdb:
        return string_value(big_endian(4));
      case 0xdc:
        return array_value(big_endian(2), depth);
      case 0xdd:
        return array_value(big_endian(4), depth);
      case 0xde:
        return map_value(big_endian(2), depth);
      case 0xdf:
        return map_value(big_endian(4), depth);
      default:
        return read_number(type);
    }
  }

  Value read_number(unsigned char type) {
    switch (type) {
      case 0xca: {
        auto const bits = static_cast<std::uint32_t>(big_endian(4));
        return Value(Value::Content(static_cast<double>(std::bit_cast<float>(bits))));
      }
      case 0xcb:
        return Value(Value::Content(std::bit_cast<double>(big_endian(8))));
      case 0xcc:
        return unsigned_value(1);
      case 0xcd:
        return unsigned_value(2);
      case 0xce:
        return unsigned_value(4);
      case 0xcf:
        return unsigned_value(8);
      case 0xd0:
        return signed_value(1);
      case 0xd1:
        return signed_value(2);
      case 0xd2:
        return signed_value(4);
      case 0xd3:
        return signed_value(8);
      default:
        return fail("unknown or extension type");
    }
  }

  std::string_view bytes_;
  std::string place_;
  std::size_t at_ = 0;
  std::string fault_;
};

}  // namespace

Result<Value> read_msgpack(std::string_view bytes, std::string_view place) {
  return Reader(bytes, place).read_all();
}

}  // namespace dragoman::syntax
