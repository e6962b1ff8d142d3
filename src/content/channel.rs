//! Ways to reach a helpline.

use serde::{Deserialize, Serialize};

use super::{DialString, Word};

/// What a number is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChannelKind {
    /// A call inside the country.
    Call,
    /// A call from another country.
    CallFromAbroad,
    /// A text message.
    Text,
    /// A message by `WhatsApp`.
    Whatsapp,
}

impl ChannelKind {
    /// All kinds, in the order in which a card shows them.
    pub const ALL: &[Self] = &[Self::Call, Self::CallFromAbroad, Self::Text, Self::Whatsapp];

    /// The key in files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Call => "call",
            Self::CallFromAbroad => "call_from_abroad",
            Self::Text => "text",
            Self::Whatsapp => "whatsapp",
        }
    }

    /// The word before the number.
    pub fn word(self) -> Word {
        match self {
            Self::Call => Word::Call,
            Self::CallFromAbroad => Word::CallFromAbroad,
            Self::Text => Word::TextMessage,
            Self::Whatsapp => Word::Whatsapp,
        }
    }

    /// Whether the number must be an international one: it is used from other countries, or by a service that knows no other.
    pub fn is_international(self) -> bool {
        matches!(self, Self::CallFromAbroad | Self::Whatsapp)
    }
}

/// A number and what it is used for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Channel {
    /// What it is used for.
    pub kind: ChannelKind,
    /// As people write it.
    pub shown: String,
    /// As a telephone dials it.
    pub dial: DialString,
}

impl Channel {
    /// The address behind the number: it dials, or opens a message to it.
    pub fn address(&self) -> String {
        match self.kind {
            ChannelKind::Call | ChannelKind::CallFromAbroad => self.dial.telephone_address(),
            ChannelKind::Text => self.dial.message_address(),
            ChannelKind::Whatsapp => ["https://wa.me/", self.dial.as_str().trim_start_matches('+')].concat(),
        }
    }
}
