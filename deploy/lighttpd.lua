-- Chooses the .br or .gz of the build where the browser takes it, and says what
-- the file is: lighttpd.conf names this script.

local types = {
    html = "text/html; charset=utf-8",
    ics = "text/calendar; charset=utf-8",
    js = "text/javascript; charset=utf-8",
    json = "application/json",
    png = "image/png",
    svg = "image/svg+xml",
    txt = "text/plain; charset=utf-8",
    wasm = "application/wasm",
    xml = "application/xml",
}

local request, response = lighty.r.req_attr, lighty.r.resp_header
local path = request["physical.path"]
if path:sub(-1) == "/" then
    path = path .. "index.html"
end
local ending = path:match("%.(%w+)$")
local found = lighty.c.stat(path)

if found and found.is_file then
    response["Content-Type"] = types[ending]
    if ending == "js" or ending == "wasm" then
        response["Cache-Control"] = "public, max-age=31536000, immutable"
    end
    local accepted = lighty.r.req_header["Accept-Encoding"] or ""
    for _, copy in ipairs({ { "br", ".br" }, { "gzip", ".gz" } }) do
        if accepted:find("%f[%w]" .. copy[1] .. "%f[%W]") and lighty.c.stat(path .. copy[2]) then
            response["Content-Encoding"] = copy[1]
            response["Vary"] = "Accept-Encoding"
            request["physical.path"] = path .. copy[2]
            break
        end
    end
end
