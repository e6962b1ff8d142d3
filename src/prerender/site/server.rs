//! What a static host needs to be told, in the two forms that most of them read.

/// `_headers`, as Netlify, Cloudflare Pages and others read it.
pub fn headers_file() -> String {
    // The second line and what frames say let isolated pages embed them (Cross-Origin-Embedder-Policy).
    "/*\n  Access-Control-Allow-Origin: *\n  Cross-Origin-Resource-Policy: cross-origin\n  X-Content-Type-Options: nosniff\n  \
     Referrer-Policy: no-referrer\n\
     /frame/*\n  Cross-Origin-Embedder-Policy: require-corp\n\
     /*.wasm\n  Content-Type: application/wasm\n\
     /v/*\n  Cache-Control: public, max-age=31536000, immutable\n\
     /embed.js\n  Cache-Control: public, max-age=3600\n"
        .to_owned()
}

/// `.htaccess`, as Apache and what imitates it read it.
pub fn htaccess_file() -> String {
    "# Files to paste from bear no mark of their own.\nAddDefaultCharset utf-8\n\
     AddType application/wasm .wasm\nAddType text/javascript .js\nAddType application/json .json\n\
     <IfModule mod_headers.c>\n  Header set Access-Control-Allow-Origin \"*\"\n  \
     Header set Cross-Origin-Resource-Policy \"cross-origin\"\n  Header set X-Content-Type-Options \"nosniff\"\n  \
     Header set Referrer-Policy \"no-referrer\"\n  \
     SetEnvIf Request_URI \"/frame/\" framed\n  \
     Header set Cross-Origin-Embedder-Policy \"require-corp\" env=framed\n  \
     # What lies in a version's folder never changes.\n  \
     SetEnvIf Request_URI \"/v/[0-9]+\\.[0-9]+\\.[0-9]+/\" pinned\n  \
     Header set Cache-Control \"public, max-age=31536000, immutable\" env=pinned\n  \
     Header set Cache-Control \"public, max-age=3600\" env=!pinned\n</IfModule>\n\
     <IfModule mod_brotli.c>\n  AddOutputFilterByType BROTLI_COMPRESS text/html text/css text/javascript application/json application/wasm image/svg+xml\n</IfModule>\n"
        .to_owned()
}
